// Decides how a question is put, predicted and revealed, and how a sitting ends.
import {h} from './dom.js';
import {say, sayOf} from './language.js';
import {levels} from './levels.js';
import {removingHint, ruleText} from './view_board.js';
import {
  endsOf,
  groupsById,
  hostOf,
  instancesOf,
  otherGroups,
  rulesOf,
  targetsOf,
} from './snapshot.js';

/** The part of the page for exercises. `picture(scenario)` is the engine's drawing. */
export function exerciseView(store, picture) {
  const {sitting} = store.view;
  return h(
    'section',
    {class: 'exercises', 'aria-labelledby': 'exercises-title'},
    h('h1', {id: 'exercises-title', tabindex: '-1'}, say('exercises.title')),
    store.view.exerciseError && h('p', {class: 'error', role: 'alert'}, store.view.exerciseError),
    !sitting && startView(store),
    sitting && sitting.asked.state === 'asking' && questionView(sitting, picture),
    sitting && sitting.asked.state !== 'asking' && endView(sitting),
  );
}

function startView(store) {
  const {pack} = store.view;
  return h(
    'div',
    {},
    h('p', {}, say('exercises.intro')),
    h(
      'form',
      {on: 'startSitting', class: 'inline'},
      h(
        'label',
        {},
        say('exercises.about'),
        h(
          'select',
          {name: 'level', value: store.view.sittingLevel || (pack ? 'pack' : 'all')},
          pack && h('option', {value: 'pack'}, sayOf(pack, 'title') || say('exercises.pack')),
          h('option', {value: 'all'}, say('exercises.all')),
          levels.map(({name}, at) =>
            h(
              'option',
              {value: String(at + 1)},
              say('levels.heading', at + 1, say(`level.${name}.title`)),
            ),
          ),
        ),
      ),
      h('button', {type: 'submit', class: 'primary'}, say('exercises.start')),
    ),
    h(
      'label',
      {class: 'file'},
      say('exercises.open_pack'),
      h('input', {type: 'file', accept: '.json,application/json', on: 'openPack'}),
    ),
    h('p', {class: 'hint'}, say('exercises.no_exam')),
  );
}

function questionView(sitting, picture) {
  const {question, number, at_most: atMost} = sitting.asked;
  return h(
    'div',
    {class: 'question', 'data-key': question.id},
    h('p', {class: 'progress'}, say('exercises.number', number, atMost)),
    factsView(question.scenario),
    h(
      'form',
      {on: 'predict'},
      h(
        'fieldset',
        {disabled: Boolean(sitting.revealed)},
        h('legend', {}, question.text),
        question.options.map((option, at) => optionLine(sitting, option, at)),
      ),
      !sitting.revealed && h('button', {type: 'submit', class: 'primary'}, say('exercises.answer')),
    ),
    sitting.revealed && revealView(sitting, picture(question.scenario)),
  );
}

function optionLine(sitting, option, at) {
  const {revealed} = sitting;
  const mark =
    revealed && (at === revealed.right_option ? 'right' : at === sitting.chosen ? 'wrong' : '');
  return h(
    'label',
    {class: `option ${mark || ''}`},
    h('input', {
      type: 'radio',
      name: 'option',
      value: String(at),
      on: 'choose',
      with: {option: at},
      checked: sitting.chosen === at,
      required: true,
    }),
    ' ',
    option.text,
    mark === 'right' && h('b', {}, ` ✓ ${say('exercises.is_right')}`),
    mark === 'wrong' && h('b', {}, ` ✗ ${say('exercises.was_yours')}`),
  );
}

// The picture comes with the answer: it says who reaches whom, and so too much before.
function revealView(sitting, drawn) {
  const {right, reason, yours} = sitting.revealed;
  return h(
    'div',
    {class: `reveal ${right ? 'right' : 'wrong'}`, role: 'status'},
    h(
      'p',
      {class: 'headline', tabindex: '-1', id: 'reveal'},
      say(right ? 'exercises.right' : 'exercises.wrong'),
    ),
    h(
      'ul',
      {},
      reason.map((line) => h('li', {}, line)),
    ),
    yours && yoursView(yours),
    h('div', {
      class: 'picture',
      raw: drawn,
      tabindex: 0,
      role: 'group',
      'aria-label': say('picture.title'),
    }),
    h(
      'p',
      {},
      h('button', {type: 'button', class: 'primary', on: 'nextQuestion'}, say('exercises.next')),
      ' ',
      h('button', {type: 'button', on: 'questionInWorkbench'}, say('exercises.look')),
    ),
  );
}

function yoursView({misconceptions, under, edits}) {
  return h(
    'div',
    {class: 'yours'},
    !under &&
      (misconceptions || []).map(({sentence}) =>
        h('p', {}, say('exercises.yours_means', sentence)),
      ),
    under && h('p', {}, under.text),
    edits?.texts &&
      h(
        'div',
        {},
        h('p', {}, say('exercises.edits')),
        h(
          'ul',
          {},
          edits.texts.map((text) => h('li', {}, text)),
        ),
        h('button', {type: 'button', on: 'editedInWorkbench'}, say('exercises.look_edited')),
      ),
  );
}

function sentenceOf({misconceptions}, name) {
  const found = misconceptions.find((each) => each.name === name);
  return found ? sayOf(found, 'sentence') : name;
}

function endView(sitting) {
  const {state, misconception, standing} = sitting.asked;
  return h(
    'div',
    {class: 'sitting-end', role: 'status'},
    h('p', {class: 'headline'}, say('exercises.score', sitting.right, sitting.answered.length)),
    h('p', {}, say(`exercises.end_${state}`)),
    misconception && h('p', {class: 'named'}, misconception.sentence),
    state === 'open' &&
      h(
        'ul',
        {},
        (standing || []).slice(0, 3).map(({name}) => h('li', {}, sentenceOf(sitting, name))),
      ),
    h(
      'p',
      {},
      h('button', {type: 'button', class: 'primary', on: 'endSitting'}, say('exercises.again')),
      ' ',
      h('button', {type: 'button', on: 'saveSitting'}, say('exercises.save')),
    ),
    h('p', {class: 'hint'}, say('exercises.saved_where')),
  );
}

/** An account as it is, without any judgement, and nothing in it to be clicked. */
export function factsView(scenario) {
  const {snapshot} = scenario;
  const groups = groupsById(snapshot);
  const others = otherGroups(scenario, Infinity).shown;
  const cards = (list) => list.map((group) => factCard(snapshot, group));
  return h(
    'section',
    {class: 'facts', 'aria-label': say('facts.title')},
    h('h2', {}, say('facts.title')),
    h(
      'div',
      {class: 'ends'},
      endsOf(scenario).map((end) =>
        h(
          'div',
          {class: `end ${end.kind}`},
          h('h3', {}, say(`end.${end.kind}`, end.name)),
          cards(end.groups.map((id) => groups.get(id) || {GroupId: id})),
          end.groups.length === 0 && h('p', {class: 'hint'}, say('board.no_groups')),
          removingHint(snapshot, end),
        ),
      ),
      others.length > 0 &&
        h('div', {class: 'end others'}, h('h3', {}, say('board.others')), cards(others)),
    ),
    stateList(scenario),
  );
}

function factCard(snapshot, group) {
  const rules = ['in', 'out'].flatMap((direction) => rulesOf(group, direction));
  return h(
    'div',
    {class: 'group'},
    h(
      'p',
      {},
      h('b', {}, group.GroupName || group.GroupId),
      ' ',
      h('small', {}, [group.GroupId, group.VpcId].filter(Boolean).join(', ')),
    ),
    h(
      'ul',
      {},
      rules.map((rule) => h('li', {}, ruleText(snapshot, rule))),
      rules.length === 0 && h('li', {}, say('rule.none')),
    ),
  );
}

// Ports, VPCs and states: what else the answer may hang on.
function stateList(scenario) {
  const {snapshot, request} = scenario;
  const cluster = hostOf(snapshot, 'cluster', request.DBClusterIdentifier);
  const host = hostOf(snapshot, 'function', request.FunctionName);
  const item = (what, state) => h('li', {}, `${what}: ${state ?? '–'}`);
  return h(
    'ul',
    {class: 'hint'},
    item(say('facts.port'), cluster?.Port),
    host && item(say('facts.vpc', host.FunctionName), host.VpcConfig?.VpcId),
    targetsOf(scenario).map(({target, proxy}) =>
      item(say('conditions.target', target.RdsResourceId, proxy), target.TargetHealth?.State),
    ),
    instancesOf(scenario).map(({DBInstanceIdentifier: name, DBInstanceStatus: status}) =>
      item(say('conditions.instance', name), status),
    ),
  );
}
