// Decides in which order an answer is told: headline, three states, columns, groups, rows, action.
import {h} from './dom.js';
import {say} from './language.js';
import {judgementSign} from './view_board.js';

const columns = ['database', 'compute', 'proxy', 'target_health'];

/** The one line that says what the button does. */
export function headline(decision) {
  if (decision.verdict === 'decided') {
    return say('answer.decided', decision.row, say(`action.${decision.action}`));
  }
  return say(`answer.${decision.verdict}`);
}

export function verdictKind({verdict, action}) {
  return verdict === 'decided' ? action : verdict;
}

/** The whole answer; `before` is the decision before the last edit, to say what it changed;
 *  `lazy(parts)` asks for what is looked at only now and then. */
export function answerView(store, answer, before, lazy) {
  if (answer.error) {
    return h(
      'section',
      {class: 'answer', 'aria-label': say('answer.title')},
      h('h2', {}, say('answer.title')),
      h('p', {class: 'error', role: 'alert'}, answer.error),
    );
  }
  const {decision, sentences: told, ends, explanation, action} = answer.ok;
  return h(
    'section',
    {class: 'answer', 'aria-label': say('answer.title')},
    h('h2', {}, say('answer.title')),
    verdictBox(decision, told, before),
    statesTable(ends),
    decision.verdict !== 'refused' && columnTable(decision, told, before),
    decision.verdict !== 'refused' && groupList(told, explanation),
    decision.verdict !== 'refused' && rowList(decision, told, explanation),
    outcomePart(store, decision, action, lazy),
    listedPart(store, lazy),
    editsPart(store, lazy),
    limitsPart(told),
  );
}

function verdictBox(decision, told, before) {
  const text = headline(decision);
  const was = before && headline(before);
  return h(
    'div',
    {class: `verdict ${verdictKind(decision)}`, role: 'status', 'aria-live': 'polite'},
    h('p', {class: 'headline'}, text),
    was && was !== text && h('p', {class: 'was'}, say('answer.was', was)),
    (told?.reasons || []).map((line) => h('p', {}, line)),
  );
}

const stateSigns = {
  true: '✓',
  yes: '✓',
  reachable: '✓',
  depends: '?',
  false: '✗',
  no: '✗',
  blocked: '✗',
  unknown: '?',
};

function stateOf(value) {
  const word = value === true ? 'yes' : value === false ? 'no' : String(value ?? 'unknown');
  const sign = stateSigns[word] ?? '✓';
  const kind = {'✓': 'good', '✗': 'bad', '?': 'open'}[sign];
  return h(
    'span',
    {class: `state ${kind}`},
    h('span', {'aria-hidden': 'true'}, `${sign} `),
    word in stateSigns ? say(`state.${word}`) : word,
  );
}

function statesTable(ends) {
  if (!ends) return null;
  const names = ['usable', 'listed', 'reachable'];
  const row = (label, states) =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, label),
      names.map((name) => h('td', {}, states ? stateOf(states[name]) : '–')),
    );
  return h(
    'div',
    {class: 'scroll'},
    h(
      'table',
      {class: 'states'},
      h('caption', {}, say('states.caption')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', {}),
          names.map((name) =>
            h(
              'th',
              {scope: 'col'},
              say(`states.${name}`),
              h('small', {}, say(`states.${name}_means`)),
            ),
          ),
        ),
      ),
      h('tbody', {}, row(say('states.before'), ends.before), row(say('states.after'), ends.after)),
    ),
  );
}

function columnTable(decision, told, before) {
  const sentence = (column) => told?.columns?.find((said) => said.column === column)?.text;
  return h(
    'div',
    {},
    h('h3', {}, say('columns.title')),
    h(
      'dl',
      {class: 'columns'},
      columns
        .filter((column) => column in decision.situation)
        .filter((column) => decision.situation[column] !== 'not_used')
        .map((column) => {
          const value = decision.situation[column];
          const was = before?.situation?.[column];
          const changed = was !== undefined && was !== value;
          return h(
            'div',
            {class: changed ? 'changed' : '', 'data-key': column},
            h('dt', {}, say(`column.${column}`)),
            h(
              'dd',
              {},
              h('code', {}, value),
              changed && h('small', {}, say('columns.was', was)),
              sentence(column) && h('span', {}, sentence(column)),
            ),
          );
        }),
    ),
  );
}

function groupList(told, explanation) {
  const judged = (explanation?.judgements || []).map((judgement, at) => ({
    ...judgement,
    sentence: told?.judgements?.[at],
  }));
  const named = judged.filter(({judgement}) => judgement !== 'not-named');
  const plain = judged.filter(({judgement}) => judgement === 'not-named');
  return h(
    'div',
    {},
    h('h3', {}, say('groups.title')),
    h(
      'ul',
      {class: 'judged'},
      named.map((group) =>
        h(
          'li',
          {},
          judgementSign(group.judgement),
          ' ',
          h('b', {}, group.name),
          ' ',
          h('small', {}, say(`role.${group.role}`)),
          ' ',
          group.sentence ?? group.judgement,
        ),
      ),
    ),
    named.length === 0 && h('p', {class: 'hint'}, say('groups.none')),
    plain.length > 0 &&
      h(
        'p',
        {class: 'hint'},
        say('groups.plain', plain.map(({name, group}) => name || group).join(', ')),
      ),
  );
}

function rowList(decision, told, explanation) {
  return h(
    'div',
    {},
    h('h3', {}, say('rows.title')),
    h(
      'ol',
      {class: 'rows'},
      (explanation?.trace || []).map(({row, covers}, at) => {
        const kind = row === decision.row ? 'decides' : covers ? 'covers' : 'fails';
        return h(
          'li',
          {class: kind, 'data-row': row, 'data-key': `${row} ${kind}`},
          h(
            'details',
            {open: kind !== 'fails'},
            h(
              'summary',
              {},
              say('rows.row', row),
              ' ',
              h('span', {class: 'fate'}, told?.rows?.[at]?.fate),
            ),
            h('p', {class: 'hint'}, told?.rows?.[at]?.says),
          ),
        );
      }),
    ),
  );
}

function outcomePart(store, decision, action, lazy) {
  if (!action || decision.verdict !== 'decided') return null;
  return h(
    'div',
    {},
    h('h3', {}, say('outcome.title')),
    h(
      'p',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'primary',
          on: 'press',
          disabled: (action.obstacles || []).length > 0,
        },
        say('outcome.press'),
      ),
      ' ',
      h('small', {}, say('outcome.press_hint')),
    ),
    callList(action.calls),
    decision.action !== 'none' &&
      lazyPart(store, 'outcome.picture', () => {
        const picture = lazy(['svg_after']);
        return h('div', {
          class: 'picture',
          raw: picture.ok?.svg_after ?? '',
          tabindex: 0,
          role: 'group',
          'aria-label': say('outcome.picture'),
        });
      }),
  );
}

// What is asked for only while it stands open.
function lazyPart(store, key, content) {
  const isOpen = Boolean(store.view.open[key]);
  return h(
    'div',
    {class: 'lazy'},
    h(
      'button',
      {
        type: 'button',
        class: 'disclosure',
        on: 'toggle',
        with: {key},
        'aria-expanded': String(isOpen),
      },
      say(key),
    ),
    isOpen && content(),
  );
}

function callList(calls) {
  if (!calls || calls.length === 0) return h('p', {class: 'hint'}, say('outcome.no_calls'));
  return h(
    'details',
    {},
    h('summary', {}, say('outcome.calls', calls.length)),
    h(
      'ol',
      {class: 'calls'},
      calls.map(({service, operation, parameters}) =>
        h(
          'li',
          {},
          h('code', {}, `${service}:${operation}`),
          h('pre', {tabindex: 0}, JSON.stringify(parameters, null, 1)),
        ),
      ),
    ),
  );
}

function listedPart(store, lazy) {
  return lazyPart(store, 'listed.title', () => {
    const {connected} = lazy(['connected']).ok || {};
    const list = (entries) =>
      (entries || []).length === 0
        ? h('p', {}, say('listed.nobody'))
        : h('ul', {}, entries.flatMap(connectionItems));
    return h(
      'div',
      {class: 'pair'},
      h('div', {}, h('h4', {}, say('states.before')), list(connected?.before)),
      connected?.after && h('div', {}, h('h4', {}, say('states.after')), list(connected.after)),
    );
  });
}

function connectionItems({cluster, function: name, via, ways}) {
  return (ways || via.map((way) => ({via: way, listed: true}))).map((way) =>
    h(
      'li',
      {},
      `${name} → ${cluster}, ${viaText(way.via)} `,
      way.listed ? say('listed.yes') : say('listed.no'),
      ' ',
      way.reachable && stateOf(way.reachable),
    ),
  );
}

function viaText(way) {
  return way === 'direct'
    ? say('listed.direct')
    : say('listed.by_proxy', way.replace('proxy:', ''));
}

function editsPart(store, lazy) {
  return lazyPart(store, 'edits.title', () => {
    const {sentences, explanation} = lazy(['explanation', 'sentences', 'edits']).ok || {};
    return h(
      'ul',
      {},
      (explanation?.edits_to_other_rows || []).map(({row, action}, at) =>
        h(
          'li',
          {},
          h('b', {}, say('edits.row', row, say(`action.${action}`))),
          ' ',
          (sentences.edits?.[at] || []).join(say('edits.then')) || say('edits.nothing'),
        ),
      ),
    );
  });
}

function limitsPart(told) {
  const lines = told?.unknown || [];
  return h(
    'div',
    {class: 'limits'},
    lines.length > 0 &&
      h(
        'ul',
        {},
        lines.map((line) => h('li', {}, line)),
      ),
    told?.limits && h('p', {class: 'hint'}, told.limits),
  );
}
