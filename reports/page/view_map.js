// Decides how all situations of a table stand on one map, and what a place of it tells.
import {h} from './dom.js';
import {say} from './language.js';

const keyOf = (situation) =>
  ['database', 'compute', 'proxy', 'target_health'].map((column) => situation[column]).join(' ');

/** The situations whose answer is not that of the table the learner began with, by key. */
export function changedPlaces(check, base) {
  const before = new Map((base?.ok?.map || []).map((cell) => [keyOf(cell.situation), cell]));
  return new Map(
    (check.ok?.map || [])
      .map((cell) => [keyOf(cell.situation), {cell, before: before.get(keyOf(cell.situation))}])
      .filter(([, {cell, before: was}]) => was && was.answer !== cell.answer),
  );
}

/** The map: a field of database by compute for each proxy value and health that go together.
 *  `changed` holds what differs from the table that the learner began with. */
export function mapView(store, about, check, changed, document) {
  if (check.error) return h('p', {class: 'error', role: 'alert'}, check.error);
  const actions = new Map(document.rows.map(({row, action}) => [row, action]));
  const cells = check.ok.map.map((cell) => ({
    ...cell,
    conflict: new Set(cell.rows.map((row) => actions.get(row))).size > 1,
  }));
  const byKey = new Map(cells.map((cell) => [keyOf(cell.situation), cell]));
  const values = Object.fromEntries(about.columns.map((column) => [column.name, column.values]));
  const fields = values.proxy.flatMap((proxy) =>
    values.target_health
      .filter((health) => (proxy === 'not_used') === (health === 'not_used'))
      .map((health) => ({proxy, health})),
  );
  const first = cells.length > 0 ? keyOf(cells[0].situation) : null;
  return h(
    'div',
    {class: 'map-part'},
    countsLine(cells, changed),
    legend(),
    h(
      'div',
      {class: 'map', role: 'group', 'aria-label': say('map.title'), 'data-roving': 'map'},
      fields.map((field) =>
        fieldTable({chosen: store.view.place, first}, field, values, byKey, changed),
      ),
    ),
    selectedPlace(store, byKey, changed),
  );
}

function countsLine(cells, changed) {
  const silent = cells.filter(({row}) => row === 0).length;
  const conflicts = cells.filter(({conflict}) => conflict).length;
  return h(
    'p',
    {role: 'status'},
    say('map.counts', cells.length, silent, conflicts),
    ' ',
    changed.size > 0 && h('b', {}, say('map.changed', changed.size)),
  );
}

function legend() {
  return h(
    'ul',
    {class: 'legend', 'aria-label': say('map.legend')},
    ['none', 'create', 'associate'].map((action) =>
      h('li', {}, h('span', {class: `place ${action}`}, '1'), ' ', say(`action.${action}`)),
    ),
    h('li', {}, h('span', {class: 'place silent'}, '–'), ' ', say('verdict.silent')),
    h('li', {}, h('span', {class: 'place conflict'}, '4!'), ' ', say('map.conflict')),
    h('li', {}, h('span', {class: 'place create changed'}, '2'), ' ', say('map.is_changed')),
    h('li', {}, h('span', {class: 'place impossible'}), ' ', say('map.impossible')),
  );
}

function fieldTable(focus, {proxy, health}, values, byKey, changed) {
  const title = proxy === 'not_used' ? say('map.direct') : say('map.proxy', proxy, health);
  return h(
    'table',
    {class: 'field'},
    h('caption', {}, title),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', {scope: 'col'}, say('map.corner')),
        values.database.map((value) => h('th', {scope: 'col'}, value)),
      ),
    ),
    h(
      'tbody',
      {},
      values.compute.map((compute) =>
        h(
          'tr',
          {},
          h('th', {scope: 'row'}, compute),
          values.database.map((database) => {
            const key = keyOf({database, compute, proxy, target_health: health});
            return h('td', {}, place(focus, key, byKey.get(key), changed.get(key)));
          }),
        ),
      ),
    ),
  );
}

function place(focus, key, cell, change) {
  if (!cell)
    return h(
      'span',
      {class: 'place impossible'},
      h('span', {class: 'hidden'}, say('map.impossible')),
    );
  const silent = cell.row === 0;
  const text = silent ? '–' : `${cell.row}${cell.conflict ? '!' : ''}`;
  const classes = ['place', cell.answer, cell.conflict && 'conflict', change && 'changed'];
  return h(
    'button',
    {
      type: 'button',
      class: classes.filter(Boolean).join(' '),
      on: 'look',
      with: {place: key},
      tabindex: key === (focus.chosen || focus.first) ? '0' : '-1',
      'aria-pressed': String(focus.chosen === key),
      'aria-label': placeLabel(cell, change),
    },
    text,
  );
}

function answerWords({row, answer}) {
  return row === 0 ? say('verdict.silent') : say('edits.row', row, say(`action.${answer}`));
}

function placeLabel(cell, change) {
  const {database, compute, proxy, target_health: health} = cell.situation;
  return (
    say('map.place', database, compute, proxy, health, answerWords(cell)) +
    (change ? ` ${say('map.was', answerWords(change.before))}` : '')
  );
}

function selectedPlace(store, byKey, changed) {
  const cell = byKey.get(store.view.place);
  if (!cell) return h('p', {class: 'hint'}, say('map.choose'));
  const change = changed.get(store.view.place);
  return h(
    'div',
    {class: 'chosen-place', 'aria-live': 'polite'},
    h('p', {}, placeLabel(cell, change)),
    cell.rows.length > 1 && h('p', {}, say('map.rows', cell.rows.join(', '))),
    change &&
      h(
        'button',
        {type: 'button', on: 'openWitness', with: {place: store.view.place}},
        say('map.witness'),
      ),
  );
}

/** The smallest account in which a changed place, or one that changes alike, shows. */
export function witnessOf(comparison, key) {
  const [database, compute, proxy, health] = key.split(' ');
  const situation = {database, compute, proxy, target_health: health};
  const holds = (when) =>
    Object.entries(when).every(
      ([column, values]) => !(column in situation) || values.includes(situation[column]),
    );
  const alike = comparison.changes
    .filter((change) => change.when.some(holds))
    .flatMap((change) => change.effects || [])
    .filter(({witness}) => witness);
  const exact = alike.find(({witness_situation: found}) => found && keyOf(found) === key);
  return (exact || alike[0])?.witness;
}
