// Decides how a decision table is shown, and which of its cells is open for a change.
import {h} from './dom.js';
import {say, sayOf} from './language.js';
import {alternativesOf, tableDocument} from './table_edits.js';

/** The choice of a table and of the readings of the page's unclear phrases. */
export function readingsView(store, about) {
  const {table, readings} = store.document;
  const name = typeof table === 'string' ? table : table.name;
  const shipped = about.tables.map((each) => each.name);
  return h(
    'fieldset',
    {class: 'readings'},
    h('legend', {}, say('readings.title')),
    h(
      'label',
      {},
      say('readings.table'),
      h(
        'select',
        {on: 'table', value: name},
        (shipped.includes(name) ? shipped : [name, ...shipped]).map((each) =>
          h('option', {value: each}, each),
        ),
      ),
    ),
    h('p', {class: 'hint'}, tableTitle(table, about)),
    h(
      'details',
      {},
      h('summary', {}, say('readings.open', Object.keys(readings).length)),
      h('p', {class: 'hint'}, say('readings.hint')),
      about.readings.map((reading) => readingChoice(reading, readings)),
    ),
  );
}

function tableTitle(table, about) {
  const document = tableDocument(table, about);
  return document ? sayOf(document, 'title') : '';
}

function readingChoice(reading, readings) {
  return h(
    'label',
    {'data-key': reading.name},
    h(
      'span',
      {},
      h('code', {}, reading.name),
      reading.clause && h('small', {}, ` ${reading.clause}`),
    ),
    h('span', {class: 'hint'}, say(`reading.${reading.name}`)),
    h(
      'select',
      {
        on: 'reading',
        with: {name: reading.name},
        value: readings[reading.name] || reading.values[0],
      },
      reading.values.map((value, at) =>
        h('option', {value}, at === 0 ? say('readings.default', value) : value),
      ),
    ),
  );
}

/** What other tables and other readings say of the same account, those that differ first. */
export function differencesView(store, about, asking) {
  const {document} = store;
  const asked = [
    ...about.tables.map(({name}) => ({
      label: name,
      table: name,
      readings: {},
      pick: {table: name, readings: {}},
    })),
    ...about.readings.flatMap((reading) =>
      reading.values.slice(1).map((value) => ({
        label: `${reading.name}=${value}`,
        table: document.table,
        readings: {...document.readings, [reading.name]: value},
        pick: {readings: {...document.readings, [reading.name]: value}},
      })),
    ),
  ];
  const own = answerWord(asking.other(document, document.table, document.readings));
  const answers = asked.map((each) => ({
    ...each,
    word: answerWord(asking.other(document, each.table, each.readings)),
  }));
  const differing = answers.filter(({word}) => word !== own);
  return h(
    'div',
    {class: 'differences'},
    h('p', {}, say('differences.own', own)),
    differing.length === 0
      ? h('p', {class: 'hint'}, say('differences.none', answers.length))
      : h(
          'ul',
          {},
          differing.map(({label, word, pick}) =>
            h(
              'li',
              {},
              h('code', {}, label),
              ' ',
              h('b', {}, word),
              ' ',
              h(
                'button',
                {
                  type: 'button',
                  class: 'small',
                  on: 'pick',
                  with: pick,
                  'aria-label': say('differences.take_of', label),
                },
                say('differences.take'),
              ),
            ),
          ),
        ),
    differing.length > 0 &&
      h('p', {class: 'hint'}, say('differences.same', answers.length - differing.length)),
  );
}

function answerWord(answer) {
  if (answer.error) return answer.error;
  const {verdict, row, action} = answer.ok.decision;
  return verdict === 'decided'
    ? say('edits.row', row, say(`action.${action}`))
    : say(`verdict.${verdict}`);
}

/** The table as rows and cells; a press on a cell opens the values that it takes. */
export function tableView(store, about) {
  const document = tableDocument(store.document.table, about);
  const columns = about.columns.filter(({name}) => document.columns.includes(name));
  return h(
    'div',
    {class: 'scroll'},
    h(
      'table',
      {class: 'decision-table'},
      h('caption', {}, say('table.caption', document.name)),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', {scope: 'col'}, say('table.row')),
          columns.map(({name}) => h('th', {scope: 'col'}, say(`column.${name}`))),
          h('th', {scope: 'col'}, say('table.action')),
        ),
      ),
      h(
        'tbody',
        {},
        document.rows.flatMap((row) => rowLines(store, row, columns)),
      ),
    ),
  );
}

function rowLines(store, row, columns) {
  const alternatives = alternativesOf(row);
  return alternatives.map((when, alternative) =>
    h(
      'tr',
      {'data-key': `${row.row} ${alternative}`},
      h('th', {scope: 'row'}, alternative === 0 ? String(row.row) : say('table.or', row.row)),
      columns.map((column) => tableCell(store, row, alternative, when, column)),
      h(
        'td',
        {},
        alternative === 0 &&
          h(
            'select',
            {
              on: 'tableEdit',
              value: row.action,
              with: {edit: 'action', row: row.row},
              'aria-label': say('table.action_of', row.row),
            },
            ['none', 'create', 'associate'].map((action) =>
              h('option', {value: action}, say(`action.${action}`)),
            ),
          ),
      ),
    ),
  );
}

function tableCell(store, row, alternative, when, {name, values}) {
  const cell = {row: row.row, alternative, column: name};
  const {cell: open} = store.view;
  const isOpen =
    open && open.row === cell.row && open.alternative === alternative && open.column === name;
  const taken = when[name];
  return h(
    'td',
    {class: isOpen ? 'open' : ''},
    h(
      'button',
      {
        type: 'button',
        class: 'cell',
        on: 'look',
        with: {cell: isOpen ? null : cell},
        'aria-expanded': String(Boolean(isOpen)),
      },
      h('span', {class: 'hidden'}, say('table.cell', row.row, say(`column.${name}`)), ' '),
      taken
        ? taken.map((value) => [h('span', {class: 'chip'}, value), ' '])
        : h('span', {class: 'chip any'}, say('table.any')),
    ),
    isOpen &&
      h(
        'div',
        {class: 'values'},
        values.map((value) =>
          h(
            'label',
            {class: 'check'},
            h('input', {
              type: 'checkbox',
              on: 'tableEdit',
              checked: !taken || taken.includes(value),
              with: {edit: 'toggleValue', ...cell, value, values},
            }),
            ' ',
            value,
          ),
        ),
      ),
  );
}

/** The order in which the rows are asked. */
export function orderForm(document) {
  const order = document.order || document.rows.map(({row}) => row);
  return h(
    'form',
    {class: 'inline', on: 'tableOrder'},
    h(
      'label',
      {},
      say('table.order'),
      ' ',
      h('input', {name: 'order', value: order.join(', '), size: 20, pattern: '[0-9, ]+'}),
    ),
    h('button', {type: 'submit'}, say('table.set_order')),
  );
}
