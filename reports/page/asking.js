// Decides what the page asks of the engine, and remembers the answers about the same documents.

/** Asks about immutable documents; the same question is asked once. */
export function createAsking(engine, language) {
  let remembered = new WeakMap();
  let rememberedLanguage = '';

  function memoryOf(document) {
    if (rememberedLanguage !== language()) {
      remembered = new WeakMap();
      rememberedLanguage = language();
    }
    if (!remembered.has(document)) remembered.set(document, new Map());
    return remembered.get(document);
  }

  function once(document, key, question) {
    const memory = memoryOf(document);
    if (!memory.has(key)) {
      try {
        memory.set(key, {ok: engine.answer({language: language(), ...question})});
      } catch (error) {
        memory.set(key, {error: error.message});
      }
    }
    return memory.get(key);
  }

  return {
    /** {ok: answer} or {error: line}. */
    about: (document, want) => once(document, `ask ${want}`, {
      op: 'ask', scenario: document.scenario, table: document.table, readings: document.readings,
      want,
    }),
    check: (document) => once(document, 'check', {
      op: 'check', table: document.table, readings: document.readings,
    }),
    /** The check of the table that a learner began with, by its own readings. */
    checkOf: (document, table) => once(document, `check ${table}`, {op: 'check', table, readings: {}}),
    compare: (document, table) => once(document, `compare ${table}`, {
      op: 'compare', table, readings: {}, other: document.table, other_readings: document.readings,
    }),
    other: (document, table, readings) => once(document, `other ${table} ${JSON.stringify(readings)}`, {
      op: 'ask', scenario: document.scenario, table, readings, want: ['decision'],
    }),
    engine: (question) => engine.answer({language: language(), ...question}),
  };
}
