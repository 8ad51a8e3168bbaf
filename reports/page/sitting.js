// Decides the course of a sitting: asked, predicted, revealed, until the engine has named or none.

/** A new sitting; `level` 1 to 8 or null for all, `pack` a document or null. */
export function newSitting(level, pack, seed) {
  return {level, pack, seed, answered: [], chosen: null, revealed: null, right: 0};
}

function questionOf(sitting) {
  const question = {op: 'question', seed: sitting.seed, answered: sitting.answered};
  if (sitting.pack) question.pack = sitting.pack;
  else if (sitting.level) question.level = sitting.level;
  return question;
}

/** With what comes next: a question, or how it ended. */
export function withNextQuestion(sitting, ask) {
  const asked = ask(questionOf(sitting));
  // What is still possible is told by its sentences.
  const misconceptions = asked.state === 'open' ? ask({op: 'misconceptions'}) : [];
  return {...sitting, asked, misconceptions, chosen: null, revealed: null};
}

function revealOf({asked, chosen, pack}) {
  const reveal = {op: 'reveal', question: asked.question.id, option: chosen};
  return pack ? {...reveal, pack} : reveal;
}

/** With the reason of the answer that was chosen. */
export function withReveal(sitting, ask) {
  const {question} = sitting.asked;
  const revealed = ask(revealOf(sitting));
  return {
    ...sitting,
    revealed,
    right: sitting.right + (revealed.right ? 1 : 0),
    answered: [...sitting.answered, {question: question.id, option: sitting.chosen}],
  };
}

/** The same sitting in the language that is spoken now. */
export function retold(sitting, ask) {
  const {answered, revealed, chosen} = sitting;
  const before = revealed ? answered.slice(0, -1) : answered;
  const asked = ask(questionOf({...sitting, answered: before}));
  return {...sitting, asked, revealed: revealed && ask(revealOf({...sitting, asked, chosen}))};
}

/** What is saved of a sitting: enough to look at it again, nothing about the person. */
export function sittingDocument(sitting, version) {
  const {level, seed, answered, right, asked, pack} = sitting;
  return {
    format: 'connectsim.sitting/1',
    version,
    ...(pack ? {pack: pack.title} : {level}),
    seed,
    answered,
    right,
    state: asked.state,
    ...(asked.misconception && {misconception: asked.misconception.name}),
    standing: asked.standing,
  };
}
