// Decides what the page asks of the engine, and remembers the answers about the same documents.

// Asks the same question about the same document once, in each language.
function createMemory(engine, language) {
  let remembered = new WeakMap();
  let rememberedLanguage = '';
  return (document, key, question) => {
    if (rememberedLanguage !== language()) {
      remembered = new WeakMap();
      rememberedLanguage = language();
    }
    if (!remembered.has(document)) remembered.set(document, new Map());
    const answers = remembered.get(document);
    if (!answers.has(key)) {
      try {
        answers.set(key, {ok: engine.answer({language: language(), ...question})});
      } catch (error) {
        answers.set(key, {error: error.message});
      }
    }
    return answers.get(key);
  };
}

/** Asks about immutable documents. Each answer is {ok: value} or {error: line}. */
export function createAsking(engine, language) {
  const once = createMemory(engine, language);
  const ask = (document, table, readings, want) =>
    once(document, `ask ${table.name ?? table} ${JSON.stringify(readings)} ${want}`, {
      op: 'ask',
      scenario: document.scenario,
      table,
      readings,
      want,
    });
  return {
    about: (document, want) => ask(document, document.table, document.readings, want),
    /** What another table or other readings decide about the same scenario. */
    other: (document, table, readings) => ask(document, table, readings, ['decision']),
    check: (document) =>
      once(document, 'check', {op: 'check', table: document.table, readings: document.readings}),
    /** The check of the table that a learner began with, by its own readings. */
    checkOf: (document, table) =>
      once(document, `check ${table}`, {op: 'check', table, readings: {}}),
    compare: (document, table) =>
      once(document, `compare ${table}`, {
        op: 'compare',
        table,
        readings: {},
        other: document.table,
        other_readings: document.readings,
      }),
    /** Any other question; throws an Error with the line. */
    engine: (question) => engine.answer({language: language(), ...question}),
  };
}
