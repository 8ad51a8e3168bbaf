// Decides what each button, choice and form of the page does to the document or to the view.
import {spokenLanguage, speak, say} from './language.js';
import {edits} from './edits.js';
import {filesOfDrop, saveJson, textsOfFiles} from './files.js';
import {fragmentOf} from './share.js';
import {hostNames, hostOf} from './snapshot.js';
import {levelNamed} from './levels.js';
import {newSitting, retold, sittingDocument, withNextQuestion, withReveal} from './sitting.js';
import {ruleOfForm} from './view_rule_form.js';
import {tableDocument, tableEdits} from './table_edits.js';
import {witnessOf} from './view_map.js';

export const defaultTable = 'aurora-lambda';

/** A document that asks the published table about a scenario. */
export function documentAbout(scenario) {
  const {expect, story, ...asked} = scenario;
  return {scenario: asked, table: defaultTable, readings: {}};
}

const closed = {
  editing: null,
  naming: null,
  allGroups: false,
  sourceError: null,
  sourceWarnings: [],
  linkVersion: null,
  tried: null,
};

/** All actions by name; `page` holds store, about, asking and what the shell can do. */
export function actionsOf(page) {
  return {
    ...viewActions(page),
    ...accountActions(page),
    ...sourceActions(page),
    ...tableActions(page),
    ...levelActions(page),
    ...exerciseActions(page),
  };
}

function viewActions({store, about, asking, focus, announce, render}) {
  return {
    look: (changes) => store.look(changes),
    toggle: ({key}) => store.look({open: {...store.view.open, [key]: !store.view.open[key]}}),
    go: ({tab}) => store.look({tab}),
    undo: () => store.undo(),
    redo: () => store.redo(),
    toAnswer: () => focus('.answer'),
    language: ({language}) => {
      speak(language);
      document.documentElement.lang = language;
      const {sitting} = store.view;
      store.look(sitting ? {sitting: retold(sitting, asking.engine)} : {});
    },
    theme: () => {
      const root = document.documentElement;
      const isDark = getComputedStyle(root).getPropertyValue('color-scheme').trim() === 'dark';
      root.dataset.theme = isDark ? 'light' : 'dark';
      render();
    },
    share: async () => {
      history.replaceState(
        null,
        '',
        await fragmentOf({...store.document, language: spokenLanguage()}, about.version),
      );
      await navigator.clipboard?.writeText(location.href).catch(() => {});
      announce(say('share.done'));
    },
    exportScenario: () =>
      saveJson(
        `${store.document.scenario.id || 'scenario'}.json`,
        scenarioWithExpectation(store.document, asking),
      ),
  };
}

/** The scenario with what the engine answers as its expectation, as the command line takes it. */
export function scenarioWithExpectation(asked, asking) {
  const answer = asking.about(asked, ['decision']);
  if (answer.error) throw new Error(answer.error);
  const {verdict, situation, rows, row, action, unmet} = answer.ok.decision;
  return {
    format: 'connectsim.scenario/1',
    ...asked.scenario,
    expect: {verdict, situation, rows, row, action, unmet},
    ...(asked.table !== defaultTable && {'x-table': asked.table}),
    ...(Object.keys(asked.readings).length > 0 && {'x-readings': asked.readings}),
  };
}

function accountActions({store, asking}) {
  const apply = ({edit, ...what}) =>
    store.edit({scenario: edits[edit](store.document.scenario, what)});
  const applied = (edit) => (what, element) => apply({edit, ...what, ...fieldOf(edit, element)});
  const fieldOf = (edit, element) =>
    ({targetHealth: {state: element.value}, instanceStatus: {status: element.value}})[edit];
  return {
    edit: apply,
    attach: (end, element) => {
      if (element.value) apply({edit: 'attach', ...end, group: element.value});
    },
    createGroup: (end, form) => {
      store.view = {...store.view, naming: null};
      apply({edit: 'createGroup', name: new FormData(form).get('name'), attachTo: end});
    },
    saveRule: ({group, index}, form) => {
      const rule = ruleOfForm(form);
      if (!rule) return form.querySelector('[name=range]').focus();
      store.view = {...store.view, editing: null};
      return apply({edit: index === undefined ? 'addRule' : 'changeRule', group, index, ...rule});
    },
    targetHealth: applied('targetHealth'),
    instanceStatus: applied('instanceStatus'),
    clusterKind: (what) => apply({edit: 'clusterKind', ...what}),
    functionVpc: (what) => apply({edit: 'functionVpc', ...what}),
    caller: (what) => apply({edit: 'caller', ...what}),
    request: ({member}, element) => apply({edit: 'ask', [member]: element.value}),
    requestFunction: (_, element) => {
      if (element.value === 'added') return apply({edit: 'newFunction'});
      if (element.value === 'new') return apply({edit: 'ask', ...consoleFunction});
      const FunctionName = element.value.slice('existing '.length);
      return apply({edit: 'ask', FunctionName, CreateFunction: false});
    },
    requestProxy: (_, element) => apply({edit: 'ask', Proxy: proxyOfChoice(element.value)}),
    press: () => {
      const after = asking.about(store.document, ['scenario_after']);
      if (after.ok?.scenario_after) store.edit({scenario: after.ok.scenario_after});
    },
  };
}

const consoleFunction = {FunctionName: 'new-function', CreateFunction: true};

function proxyOfChoice(choice) {
  if (choice.startsWith('existing '))
    return {Mode: 'existing', DBProxyName: choice.slice('existing '.length)};
  // A new proxy needs credentials; which secret holds them changes nothing.
  return choice === 'none'
    ? {Mode: 'none'}
    : {Mode: 'new', SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:learner'};
}

function sourceActions({store, about, accounts, asking}) {
  const open = (scenario, changes) =>
    store.open(documentAbout(scenario), {
      ...closed,
      tab: 'workbench',
      loads: store.view.loads + 1,
      ...changes,
    });
  const read = (files) => {
    try {
      const found = asking.engine({op: 'read', files});
      const scenario = found.scenario || found.scenarios?.[0] || firstWay(found.snapshot);
      open(scenario, {sourceWarnings: found.warnings || []});
    } catch (error) {
      store.look({sourceError: error.message});
    }
  };
  return {
    openCase: (_, element) => {
      const told = about.catalogue.find(({name}) => name === element.value);
      if (told) open(told.scenario);
    },
    openEmpty: () => open(emptyAccount(about)),
    openAccount: (_, element) => {
      const account = accounts.find(({name}) => name === element.value);
      if (account) read(account.files);
    },
    paste: (_, form) => {
      const text = new FormData(form).get('text');
      store.view = {...store.view, pasted: text};
      read([{name: say('source.pasted'), text}]);
    },
    openFiles: async (_, element) => read(await textsOfFiles(element.files)),
    drop: async (transfer) => read(await textsOfFiles(await filesOfDrop(transfer))),
  };
}

/** A scenario that asks about the first cluster and function of an account. */
function firstWay(snapshot) {
  const [cluster] = hostNames(snapshot, 'cluster');
  const [first] = hostNames(snapshot, 'function');
  if (!cluster) throw new Error(say('source.no_ends'));
  const asked = first ? {FunctionName: first} : consoleFunction;
  return {
    format: 'connectsim.scenario/1',
    id: 'account',
    snapshot,
    request: {DBClusterIdentifier: cluster, ...asked, Proxy: {Mode: 'none'}},
  };
}

// A cluster and a function, and no group but what each had from the start.
function emptyAccount(about) {
  const {scenario} = about.catalogue.find(({name}) => name === 'first-connection');
  return {...scenario, id: 'empty', tags: []};
}

function tableActions({store, about, asking}) {
  return {
    table: (_, element) => store.edit({table: element.value}),
    reading: ({name}, element) => {
      const {[name]: _, ...others} = store.document.readings;
      const isDefault =
        about.readings.find((each) => each.name === name).values[0] === element.value;
      store.edit({readings: isDefault ? others : {...others, [name]: element.value}});
    },
    pick: (changes) => store.edit(changes),
    baseTable: (_, element) => store.look({baseTable: element.value}),
    tableEdit: ({edit, ...what}, element) => {
      const table = tableDocument(store.document.table, about);
      const chosen = edit === 'action' ? {action: element.value} : {};
      store.edit({table: tableEdits[edit](table, {...what, ...chosen})});
    },
    tableOrder: (_, form) => {
      const order = String(new FormData(form).get('order'))
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
      store.edit({table: tableEdits.order(tableDocument(store.document.table, about), {order})});
    },
    saveTable: () => {
      const table = tableDocument(store.document.table, about);
      saveJson(`${table.name}.json`, table);
    },
    openTable: async (_, element) => {
      const [file] = await textsOfFiles(element.files);
      try {
        store.edit({table: JSON.parse(file.text)});
      } catch (error) {
        store.look({tableError: `${file.name}: ${error.message}`});
      }
    },
    openWitness: ({place}) => {
      const comparison = asking.compare(store.document, store.view.baseTable);
      const witness = comparison.ok && witnessOf(comparison.ok, place);
      if (!witness) return store.look({tableError: comparison.error || say('map.no_witness')});
      return (store.edit({scenario: witness}), store.look({...closed, tab: 'workbench'}));
    },
  };
}

function levelActions({store, about, asking, focus}) {
  const caseNamed = (name) => about.catalogue.find((told) => told.name === name).scenario;
  const openLevel = ({level: name}) => {
    const level = levelNamed(name);
    store.open(documentAbout(caseNamed(level.case)), {
      ...closed,
      tab: 'learn',
      level: name,
      levelCase: null,
    });
    focus('#level-title');
  };
  const tryEdit = ({level: name, name: tried}) => {
    const level = levelNamed(name);
    const each = level.tries.find((one) => one.name === tried);
    const done = {...store.view.done, [name]: true};
    store.open(documentAbout(caseNamed(each.case || level.case)), closed);
    store.view = {...store.view, tried, done, levelCase: each.case || null};
    store.edit(triedChanges(store.document, each));
  };
  const pressed = () => asking.about(store.document, ['scenario_after']).ok.scenario_after;
  const triedChanges = ({scenario, table, readings}, each) => ({
    scenario: each.press
      ? pressed()
      : (each.steps || []).reduce((now, {edit, ...what}) => edits[edit](now, what), scenario),
    readings: {...readings, ...each.readings},
    table: (each.tableSteps || []).reduce(
      (now, {edit, ...what}) =>
        tableEdits[edit](now, {
          ...what,
          values: about.columns.find(({name}) => name === what.column)?.values,
        }),
      each.tableSteps ? tableDocument(table, about) : table,
    ),
  });
  return {
    openLevel,
    tryEdit,
    openCaseInLevel: ({name}) =>
      store.open(documentAbout(caseNamed(name)), {...closed, levelCase: name}),
  };
}

function exerciseActions({store, about, asking, focus}) {
  const sit = (next, at) => {
    try {
      store.look({sitting: next(), exerciseError: null});
      focus(at);
    } catch (error) {
      store.look({exerciseError: error.message});
    }
  };
  const ask = (question) => asking.engine(question);
  return {
    startSitting: (_, form) => {
      const chosen = new FormData(form).get('level');
      const level = /^\d$/.test(chosen) ? Number(chosen) : null;
      const pack = chosen === 'pack' ? store.view.pack : null;
      const seed = store.view.seed ?? crypto.getRandomValues(new Uint32Array(1))[0] % 1e6;
      sit(() => withNextQuestion(newSitting(level, pack, seed), ask), '.question legend');
    },
    choose: ({option}) => {
      store.view = {...store.view, sitting: {...store.view.sitting, chosen: option}};
    },
    predict: () => {
      if (store.view.sitting.chosen !== null)
        sit(() => withReveal(store.view.sitting, ask), '#reveal');
    },
    nextQuestion: () => sit(() => withNextQuestion(store.view.sitting, ask), '.exercises h1'),
    endSitting: () => store.look({sitting: null}),
    saveSitting: () => saveJson('sitting.json', sittingDocument(store.view.sitting, about.version)),
    questionInWorkbench: () =>
      store.open(documentAbout(store.view.sitting.asked.question.scenario), {
        ...closed,
        tab: 'workbench',
      }),
    editedInWorkbench: () =>
      store.open(documentAbout(store.view.sitting.revealed.yours.edits.scenario), {
        ...closed,
        tab: 'workbench',
      }),
    openPack: async (_, element) => {
      const [file] = await textsOfFiles(element.files);
      try {
        store.look({pack: JSON.parse(file.text), sittingLevel: 'pack', exerciseError: null});
      } catch (error) {
        store.look({exerciseError: `${file.name}: ${error.message}`});
      }
    },
  };
}
