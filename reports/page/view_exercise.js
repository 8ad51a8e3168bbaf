// Decides how a question is put, predicted and revealed, and how a sitting ends.
import {h} from './dom.js';
import {say, sayOf} from './language.js';
import {levels} from './levels.js';
import {ruleText} from './view_board.js';
import {endsOf, groupsById, instancesOf, otherGroups, rulesOf, targetsOf} from './snapshot.js';

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
  const drawn = picture(question.scenario);
  return h(
    'div',
    {class: 'question', 'data-key': question.id},
    h('p', {class: 'progress'}, say('exercises.number', number, atMost)),
    h('div', {
      class: 'picture',
      raw: drawn,
      tabindex: 0,
      role: 'group',
      'aria-label': say('picture.title'),
    }),
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
    sitting.revealed && revealView(sitting),
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

function revealView(sitting) {
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
    (misconceptions || []).map(({sentence}) => h('p', {}, say('exercises.yours_means', sentence))),
    under && h('p', {}, say('exercises.under', under.text)),
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
        (standing || []).slice(0, 3).map(({name, sentence}) => h('li', {}, sentence || name)),
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

function stateItem(what, state) {
  return h('li', {}, `${what}: ${state ?? '–'}`);
}

/** An account in words, for those who do not see the picture and for what it does not draw. */
export function factsView(scenario) {
  const {snapshot} = scenario;
  const groups = groupsById(snapshot);
  const groupItem = (group) =>
    h(
      'li',
      {},
      h('b', {}, group.GroupName || group.GroupId),
      ': ',
      ['in', 'out']
        .flatMap((direction) => rulesOf(group, direction))
        .map((rule) => ruleText(snapshot, rule))
        .join('; ') || say('rule.none'),
    );
  const item = (title, list) => h('li', {}, title, h('ul', {}, list));
  return h(
    'details',
    {class: 'facts'},
    h('summary', {}, say('facts.title')),
    h(
      'ul',
      {},
      endsOf(scenario).map((end) =>
        item(
          say(`end.${end.kind}`, end.name),
          end.groups.map((id) => groupItem(groups.get(id) || {GroupId: id})),
        ),
      ),
      item(say('board.others'), otherGroups(scenario, 12).shown.map(groupItem)),
      targetsOf(scenario).map(({target, proxy}) =>
        stateItem(
          say('conditions.target', target.RdsResourceId, proxy),
          target.TargetHealth?.State,
        ),
      ),
      instancesOf(scenario).map(({DBInstanceIdentifier: name, DBInstanceStatus: status}) =>
        h('li', {}, `${say('conditions.instance', name)}: ${status}`),
      ),
    ),
  );
}
