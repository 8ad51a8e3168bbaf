// Decides how the page starts: engine, words, what a link carries; then every change draws it anew.
import {actionsOf, defaultTable, documentAbout} from './actions.js';
import {createAsking} from './asking.js';
import {listen, morph} from './dom.js';
import {bytesInPage, createEngine} from './engine.js';
import {say, speak, spokenLanguage, useWords} from './language.js';
import {documentOf} from './share.js';
import {createStore} from './store.js';
import {pageView} from './view_page.js';

function embedded(id) {
  const text = document.getElementById(id)?.textContent.trim();
  return text ? JSON.parse(text) : null;
}

const firstView = {
  tab: 'learn',
  level: null,
  levelCase: null,
  tried: null,
  done: {},
  open: {},
  editing: null,
  naming: null,
  cell: null,
  place: null,
  sitting: null,
  baseTable: defaultTable,
  loads: 0,
};

// Where the focus was, from the inside out, to find a place near it when it is gone.
function focusTrail() {
  const trail = [];
  for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
    if (at.dataset?.key) trail.push(at);
  }
  return trail;
}

function keepFocus(trail) {
  if (document.activeElement && document.activeElement !== document.body) return;
  const near = trail.find((element) => element.isConnected);
  near?.querySelector('button:not([disabled]), select, input')?.focus({preventScroll: true});
}

function createPage(about, engine, root) {
  const asking = createAsking(engine, spokenLanguage);
  const page = {about, asking, accounts: embedded('accounts') || []};
  page.render = () => {
    const trail = focusTrail();
    const wanted = pageView(page);
    if (root.firstElementChild) morph(root.firstElementChild, wanted);
    else root.append(wanted);
    document.title = say('page.title');
    keepFocus(trail);
  };
  page.focus = (selector) => {
    const element = root.querySelector(selector);
    if (!element) return;
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
    element.focus();
    element.scrollIntoView({block: 'start'});
  };
  page.announce = (text) => {
    document.getElementById('announcer').textContent = text;
  };
  const pack = embedded('pack');
  const first = about.catalogue.find(({name}) => name === 'second-function').scenario;
  page.store = createStore(
    documentAbout(first),
    {...firstView, ...(pack && {pack, tab: 'exercises'})},
    page.render,
  );
  page.store.view.opened = page.store.document;
  window.connectsimPage = page; // for whoever looks in with the browser's own tools, and for tests
  return page;
}

function listenToKeys(page) {
  window.addEventListener('keydown', (event) => {
    const isText =
      /^(INPUT|TEXTAREA)$/.test(event.target.nodeName) &&
      !/^(checkbox|radio|file)$/.test(event.target.type);
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !isText && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) page.store.redo();
      else page.store.undo();
    } else if (key === 'escape') {
      page.store.look({editing: null, naming: null, cell: null});
    } else if (key.startsWith('arrow') && event.target.closest('[data-roving]')) {
      moveInMap(event);
    }
  });
}

// Arrows go from place to place of the map, which is one stop of the tabulator.
function moveInMap(event) {
  const cell = event.target.closest('td');
  const row = cell?.parentElement;
  if (!row) return;
  const column = [...row.cells].indexOf(cell);
  const step = {arrowleft: [0, -1], arrowright: [0, 1], arrowup: [-1, 0], arrowdown: [1, 0]}[
    event.key.toLowerCase()
  ];
  const rows = [...event.target.closest('[data-roving]').querySelectorAll('tbody tr')];
  let next = null;
  for (let r = rows.indexOf(row), c = column; ;) {
    r += step[0];
    c += step[1];
    if (!rows[r]?.cells[c] || c < 1) return;
    next = rows[r].cells[c].querySelector('button');
    if (next) break;
  }
  event.preventDefault();
  next.focus();
}

function listenToDrops(page, actions) {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer) actions.drop(event.dataTransfer);
  });
}

async function openLink(page) {
  try {
    const linked = await documentOf(location.hash);
    if (!linked) return;
    const {language, ...shared} = linked.document;
    if (language) speak(language);
    page.store.open(shared, {tab: 'workbench', linkVersion: linked.version, linkError: null});
  } catch (error) {
    page.store.look({linkError: error.message});
  }
}

async function start() {
  useWords(embedded('words'));
  speak(navigator.language?.startsWith('ja') ? 'ja' : 'en');
  document.documentElement.lang = spokenLanguage();
  const root = document.getElementById('root');
  try {
    const engine = await createEngine(await bytesInPage(document.getElementById('engine-wasm')));
    const page = createPage(engine.answer({op: 'about'}), engine, root);
    const actions = actionsOf(page);
    listen(root, actions);
    listenToKeys(page);
    listenToDrops(page, actions);
    window.addEventListener('hashchange', () => openLink(page));
    await openLink(page);
    document.documentElement.lang = spokenLanguage();
    page.render();
    document.documentElement.dataset.readyAfter = String(performance.now());
    document.documentElement.dataset.ready = 'true';
  } catch (error) {
    root.textContent = `${say('page.failed')} ${error.message}`;
  }
}

start();
