// Decides how a learner's change of a table document is written (clause T-1).

/** The document behind a table that is named or given. */
export function tableDocument(table, about) {
  return typeof table === 'string'
    ? about.tables.find(({name}) => name === table)?.document
    : table;
}

export function alternativesOf(row) {
  return Array.isArray(row.when) ? row.when : [row.when || {}];
}

function copyOf(document) {
  const copy = structuredClone(document);
  if (copy.name !== ownName) {
    copy.title = `Changed from ${copy.name}`;
    copy.title_ja = `${copy.name} を変更したもの`;
    copy.name = ownName;
  }
  return copy;
}

const ownName = 'my-table';

function withRow(document, number, change) {
  const copy = copyOf(document);
  change(
    copy.rows.find(({row}) => row === number),
    copy,
  );
  return copy;
}

/** Takes a value into a cell or out of it. A cell that takes all values is not written; one that
 *  would take none stays as it is. */
function toggleValue(document, {row: number, alternative, column, value, values}) {
  return withRow(document, number, (row) => {
    const alternatives = alternativesOf(row);
    const when = alternatives[alternative];
    const had = when[column] || values;
    const taken = values.filter((each) =>
      each === value ? !had.includes(each) : had.includes(each),
    );
    if (taken.length === values.length) delete when[column];
    else if (taken.length > 0) when[column] = taken;
    row.when = alternatives.length === 1 ? alternatives[0] : alternatives;
  });
}

/** Each edit of a table: (document, what) -> document. */
export const tableEdits = {
  toggleValue,
  action: (document, {row, action}) =>
    withRow(document, row, (entry) => {
      entry.action = action;
    }),
  addRow: (document) => {
    const copy = copyOf(document);
    const number = copy.rows.length + 1;
    const [first] = copy.columns;
    copy.rows.push({row: number, when: {[first]: ['none']}, action: 'create', cites: 'added'});
    copy.order = [...(copy.order || copy.rows.slice(0, -1).map(({row}) => row)), number];
    return copy;
  },
  removeLastRow: (document) => {
    const copy = copyOf(document);
    const {row: number} = copy.rows.pop();
    copy.order = (copy.order || []).filter((row) => row !== number);
    return copy;
  },
  order: (document, {order}) => ({...copyOf(document), order}),
};
