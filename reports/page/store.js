// Decides what undo and redo go back to: whole documents, each of which is never changed.

/** A store of one document {scenario, table, readings} and of how it is looked at (`view`), which
 *  takes no part in undo. `changed` is called after every change. */
export function createStore(document, view, changed) {
  const past = [];
  const future = [];
  const store = {
    document,
    view,
    get previous() {
      return past[past.length - 1];
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    edit(changes) {
      past.push(store.document);
      if (past.length > undoMax) past.shift();
      future.length = 0;
      store.document = Object.freeze({...store.document, ...changes});
      changed();
    },
    /** Begins anew with a document: what was before it is not a step of this story. */
    open(next, changes) {
      past.push(store.document);
      future.length = 0;
      store.document = Object.freeze(next);
      store.view = {...store.view, ...changes, opened: store.document};
      changed();
    },
    look(changes) {
      store.view = {...store.view, ...changes};
      changed();
    },
    undo() {
      if (past.length === 0) return;
      future.push(store.document);
      store.document = past.pop();
      changed();
    },
    redo() {
      if (future.length === 0) return;
      past.push(store.document);
      store.document = future.pop();
      changed();
    },
  };
  return store;
}

const undoMax = 500;
