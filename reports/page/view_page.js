// Decides what stands on the page: its head, and one of learning, workbench, table and exercises.
import {h} from './dom.js';
import {languages, say, spokenLanguage} from './language.js';
import {levelNamed} from './levels.js';
import {answerView, headline, verdictKind} from './view_answer.js';
import {boardView} from './view_board.js';
import {exerciseView} from './view_exercise.js';
import {levelList, levelView} from './view_levels.js';
import {changedPlaces, mapView} from './view_map.js';
import {conditionsView, requestView, sourceView} from './view_source.js';
import {differencesView, orderForm, readingsView, tableView} from './view_table.js';
import {tableDocument} from './table_edits.js';

const tabs = ['learn', 'workbench', 'table', 'exercises'];
const always = ['decision', 'explanation', 'sentences', 'action', 'ends', 'svg'];

/** The whole page for a state. */
export function pageView(page) {
  const {store} = page;
  const tab = {learn: learnTab, workbench: workbenchTab, table: tableTab, exercises: exercisesTab}[
    store.view.tab
  ];
  return h(
    'div',
    {id: 'page'},
    header(page),
    h('main', {id: 'main', 'data-key': store.view.tab}, linkNotice(page), tab(page)),
    footer(page),
  );
}

function header({store}) {
  return h(
    'header',
    {},
    h('p', {class: 'brand'}, 'connectsim'),
    h(
      'nav',
      {'aria-label': say('page.parts')},
      h(
        'ul',
        {},
        tabs.map((tab) =>
          h(
            'li',
            {},
            h(
              'button',
              {
                type: 'button',
                on: 'go',
                with: {tab},
                'aria-current': store.view.tab === tab ? 'page' : undefined,
              },
              say(`tab.${tab}`),
            ),
          ),
        ),
      ),
    ),
    h(
      'div',
      {class: 'tools'},
      h(
        'button',
        {type: 'button', on: 'undo', disabled: !store.canUndo, title: 'Ctrl+Z'},
        say('undo'),
      ),
      h(
        'button',
        {type: 'button', on: 'redo', disabled: !store.canRedo, title: 'Ctrl+Y'},
        say('redo'),
      ),
      Object.entries(languages).map(([language, name]) =>
        h(
          'button',
          {
            type: 'button',
            on: 'language',
            with: {language},
            lang: language,
            'aria-pressed': String(spokenLanguage() === language),
          },
          name,
        ),
      ),
      h('button', {type: 'button', on: 'theme'}, say('theme')),
    ),
  );
}

function footer({about}) {
  return h(
    'footer',
    {},
    h('p', {}, say('page.private')),
    h('p', {}, say('page.version', about.version)),
  );
}

function linkNotice({store, about}) {
  const {linkVersion, linkError} = store.view;
  if (linkError) return h('p', {class: 'error', role: 'alert'}, say('share.damaged', linkError));
  return (
    linkVersion &&
    linkVersion !== about.version &&
    h(
      'p',
      {class: 'notice', role: 'status'},
      say('share.other_version', linkVersion, about.version),
    )
  );
}

function learnTab(page) {
  const level = levelNamed(page.store.view.level);
  return h(
    'div',
    {class: 'learn'},
    levelList(page.store),
    h(
      'div',
      {class: 'lesson'},
      level
        ? [
            levelView(page.store, level, page.about, decisionsOf(page)),
            level.showsTable && tablePart(page),
            bench(page),
          ]
        : welcome(),
    ),
  );
}

function welcome() {
  return h(
    'section',
    {class: 'welcome'},
    h('h1', {id: 'level-title', tabindex: '-1'}, say('welcome.title')),
    say('welcome.text')
      .split('\n')
      .map((text) => h('p', {}, text)),
    h(
      'dl',
      {},
      ['usable', 'listed', 'reachable'].map((name) =>
        h('div', {}, h('dt', {}, say(`states.${name}`)), h('dd', {}, say(`welcome.${name}`))),
      ),
    ),
    h(
      'p',
      {},
      h(
        'button',
        {type: 'button', class: 'primary', on: 'openLevel', with: {level: 'names'}},
        say('welcome.start'),
      ),
    ),
  );
}

function workbenchTab(page) {
  return h(
    'div',
    {class: 'workbench'},
    h('h1', {}, say('workbench.title')),
    sourceView(page.store, page.about, page.accounts),
    h(
      'p',
      {class: 'buttons'},
      h('button', {type: 'button', on: 'share'}, say('share.button')),
      h('button', {type: 'button', on: 'exportScenario'}, say('export.button')),
    ),
    bench(page),
  );
}

/** The account beside what the button does with it. */
function bench(page) {
  const {store, asking} = page;
  const answer = asking.about(store.document, always);
  const {explanation, sentences, decision, svg} = answer.ok || {};
  return h(
    'div',
    {class: 'bench'},
    svg &&
      h('div', {
        class: 'picture',
        raw: svg,
        tabindex: 0,
        role: 'group',
        'aria-label': say('picture.title'),
      }),
    h(
      'div',
      {class: 'account'},
      requestView(store),
      conditionsView(store),
      boardView(store, sentences, explanation),
    ),
    h(
      'div',
      {class: 'result'},
      answerView(store, answer, decisionBefore(page), (want) => asking.about(store.document, want)),
      readingsPart(page),
    ),
    decision &&
      h(
        'button',
        {type: 'button', class: `bar ${verdictKind(decision)}`, on: 'toAnswer'},
        headline(decision),
      ),
  );
}

function decisionsOf(page) {
  const now = page.asking.about(page.store.document, always).ok?.decision;
  return {now, before: decisionBefore(page)};
}

/** What was answered before the last edit of the account that is open. */
function decisionBefore({store, asking}) {
  const {previous, document} = store;
  if (!previous || document === store.view.opened) return null;
  return asking.about(previous, ['decision']).ok?.decision;
}

function readingsPart({store, about, asking}) {
  const isOpen = Boolean(store.view.open.differences);
  return h(
    'section',
    {'aria-label': say('readings.title')},
    readingsView(store, about),
    h(
      'button',
      {
        type: 'button',
        class: 'disclosure',
        on: 'toggle',
        with: {key: 'differences'},
        'aria-expanded': String(isOpen),
      },
      say('differences.title'),
    ),
    isOpen && differencesView(store, about, asking),
  );
}

function tableTab(page) {
  return h(
    'div',
    {class: 'table-tab'},
    h('h1', {}, say('table.title')),
    h('p', {}, say('table.intro')),
    readingsView(page.store, page.about),
    tablePart(page),
  );
}

function tablePart({store, about, asking}) {
  const document = tableDocument(store.document.table, about);
  const check = asking.check(store.document);
  const isBase =
    store.document.table === store.view.baseTable &&
    Object.keys(store.document.readings).length === 0;
  const changed = isBase
    ? new Map()
    : changedPlaces(check, asking.checkOf(store.document, store.view.baseTable));
  return h(
    'section',
    {class: 'table-part', 'aria-label': say('table.title')},
    h('p', {class: 'hint'}, say('table.hint')),
    tableView(store, about),
    h(
      'p',
      {class: 'buttons'},
      h('button', {type: 'button', on: 'tableEdit', with: {edit: 'addRow'}}, say('table.add_row')),
      h(
        'button',
        {type: 'button', on: 'tableEdit', with: {edit: 'removeLastRow'}},
        say('table.remove_row'),
      ),
      h('button', {type: 'button', on: 'saveTable'}, say('table.save')),
      h(
        'label',
        {class: 'file'},
        say('table.open'),
        h('input', {type: 'file', accept: '.json', on: 'openTable'}),
      ),
    ),
    orderForm(document),
    store.view.tableError && h('p', {class: 'error', role: 'alert'}, store.view.tableError),
    h('h2', {}, say('map.title')),
    h('p', {class: 'hint'}, say('map.hint')),
    h(
      'label',
      {},
      say('map.base'),
      h(
        'select',
        {on: 'baseTable', value: store.view.baseTable},
        about.tables.map(({name}) => h('option', {value: name}, name)),
      ),
    ),
    mapView(store, about, check, changed, document),
  );
}

function exercisesTab({store, asking}) {
  return exerciseView(store, (scenario) => {
    const answer = asking.about(pictured(scenario), ['svg']);
    return answer.ok?.svg ?? '';
  });
}

const picturedDocuments = new WeakMap();

// A question's scenario stays the same object, and so does the document that asks for its picture.
function pictured(scenario) {
  if (!picturedDocuments.has(scenario)) {
    picturedDocuments.set(scenario, {scenario, table: 'aurora-lambda', readings: {}});
  }
  return picturedDocuments.get(scenario);
}
