// Decides what of an account is shown for editing, and which edits stand beside which thing.
import {h} from './dom.js';
import {say} from './language.js';
import {canBeDeleted} from './edits.js';
import {
  endsOf,
  groupName,
  groupsById,
  isManagedName,
  otherGroups,
  peerName,
  rulesOf,
  trafficOf,
} from './snapshot.js';
import {ruleForm} from './view_rule_form.js';

const othersShownMax = 12;

const signs = {usable: '✓', 'usable-once-associated': '◐', spare: '○', 'not-named': '·'};
const kinds = {
  usable: 'good',
  'usable-once-associated': 'spare',
  spare: 'spare',
  'not-named': 'plain',
};

export function judgementSign(judgement) {
  const kind = kinds[judgement] || 'bad';
  return h('span', {class: `sign ${kind}`, 'aria-hidden': 'true'}, signs[judgement] || '✗');
}

/** The function, proxy and cluster of the request with their groups, then the groups that none of
 *  them has. `told` holds the engine's sentence about each group. */
export function boardView(store, told, explanation) {
  const {scenario} = store.document;
  const judged = judgementsByGroup(told, explanation);
  const others = otherGroups(scenario, store.view.allGroups ? Infinity : othersShownMax);
  return h(
    'section',
    {class: 'board', 'aria-label': say('board.title')},
    h('h2', {}, say('board.title')),
    h('p', {class: 'hint'}, say('board.hint')),
    h(
      'div',
      {class: 'ends'},
      endsOf(scenario).map((end) => endCard(store, end, judged)),
    ),
    h(
      'div',
      {class: 'end others', 'data-key': 'others'},
      h('h3', {}, say('board.others')),
      others.shown.map((group) => groupCard(store, group, null, judged)),
      others.shown.length === 0 && h('p', {class: 'hint'}, say('board.no_others')),
      others.left > 0 &&
        h(
          'button',
          {type: 'button', on: 'look', with: {allGroups: true}},
          say('board.more_groups', others.left),
        ),
      newGroupForm(store, null),
    ),
  );
}

function judgementsByGroup(told, explanation) {
  const judged = new Map();
  (explanation?.judgements || []).forEach((judgement, at) => {
    const key = `${judgement.group} ${judgement.associated ? judgement.role : 'free'}`;
    judged.set(key, {...judgement, sentence: told?.judgements?.[at]});
  });
  return judged;
}

const roles = {function: 'compute', cluster: 'database', proxy: 'proxy'};

function endCard(store, end, judged) {
  const groups = groupsById(store.document.scenario.snapshot);
  const title = say(`end.${end.kind}`, end.name);
  return h(
    'div',
    {class: `end ${end.kind}`, 'data-key': `${end.kind} ${end.name}`},
    h('h3', {}, title),
    end.groups.map((id) =>
      groupCard(store, groups.get(id) || {GroupId: id, missing: true}, end, judged),
    ),
    end.groups.length === 0 && h('p', {class: 'hint'}, say('board.no_groups')),
    removingHint(store.document.scenario.snapshot, end),
    attachForm(store, end),
    newGroupForm(store, end),
  );
}

/** Groups whose association a cluster is losing: they do not count. */
export function removingHint(snapshot, {kind, host}) {
  const going = (kind === 'cluster' && host?.VpcSecurityGroups) || [];
  const names = going
    .filter(({Status}) => Status === 'removing')
    .map(({VpcSecurityGroupId}) => groupName(snapshot, VpcSecurityGroupId));
  return names.length > 0 && h('p', {class: 'hint'}, say('board.removing', names.join(', ')));
}

function groupCard(store, group, end, judged) {
  const id = group.GroupId;
  const name = group.GroupName || id;
  const judgement = judged.get(`${id} ${end ? roles[end.kind] : 'free'}`);
  const where = end ? `${end.kind} ${end.name}` : 'free';
  return h(
    'article',
    {
      class: `group ${isManagedName(name) ? 'managed' : ''}`,
      'data-key': `${where} ${id}`,
      'data-group': id,
      'aria-label': say('group.label', name),
    },
    h(
      'div',
      {class: 'group-head'},
      h('span', {class: 'group-name'}, name),
      h('span', {class: 'group-id'}, id),
      end &&
        h(
          'button',
          {
            type: 'button',
            class: 'small',
            on: 'edit',
            'aria-label': say('group.detach_of', name, end.name),
            with: {edit: 'detach', kind: end.kind, name: end.name, group: id},
          },
          say('group.detach'),
        ),
      !end &&
        canBeDeleted(store.document.scenario.snapshot, id) &&
        h(
          'button',
          {
            type: 'button',
            class: 'small',
            on: 'edit',
            'aria-label': say('group.delete_of', name),
            with: {edit: 'deleteGroup', group: id},
          },
          say('group.delete'),
        ),
    ),
    judgement &&
      judgement.sentence &&
      h('p', {class: 'judgement'}, judgementSign(judgement.judgement), ' ', judgement.sentence),
    group.missing ? h('p', {class: 'hint'}, say('group.missing')) : ruleList(store, group, where),
  );
}

function ruleList(store, group, where) {
  const rules = ['in', 'out'].flatMap((direction) =>
    rulesOf(group, direction).map((rule, index) => ({...rule, index})),
  );
  const {editing} = store.view;
  const isOpen = editing && editing.group === group.GroupId && editing.where === where;
  return h(
    'div',
    {class: 'rules'},
    h(
      'ul',
      {},
      rules.map((rule) => ruleItem(store, group, rule, where)),
    ),
    rules.length === 0 && h('p', {class: 'hint'}, say('rule.none')),
    isOpen
      ? ruleForm(store, group, editing)
      : h(
          'button',
          {
            type: 'button',
            class: 'small',
            on: 'look',
            'aria-label': say('rule.add_to', group.GroupName),
            with: {editing: {group: group.GroupId, where, direction: 'in'}},
          },
          say('rule.add'),
        ),
  );
}

export function ruleText(snapshot, rule) {
  return say(
    `rule.${rule.direction}`,
    trafficOf(rule) ?? say('rule.all_traffic'),
    peerName(snapshot, rule),
  );
}

function ruleItem(store, group, rule, where) {
  const text = ruleText(store.document.scenario.snapshot, rule);
  const {direction, index, kind} = rule;
  return h(
    'li',
    {'data-key': `${direction} ${index}`},
    h(
      'button',
      {
        type: 'button',
        class: 'rule',
        on: 'look',
        'aria-label': say('rule.edit_of', text, group.GroupName),
        with: {
          editing: {
            group: group.GroupId,
            where,
            direction,
            index,
            protocol: rule.protocol,
            from: rule.from,
            to: rule.to,
            kind,
            peer: rule.peer,
          },
        },
      },
      text,
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'small remove',
        on: 'edit',
        'aria-label': say('rule.remove_of', text, group.GroupName),
        title: say('rule.remove'),
        with: {edit: 'removeRule', group: group.GroupId, direction, index},
      },
      '×',
    ),
  );
}

function attachForm(store, end) {
  const free = (store.document.scenario.snapshot.SecurityGroups || [])
    .filter(({GroupId}) => !end.groups.includes(GroupId))
    .sort((a, b) => isManagedName(b.GroupName) - isManagedName(a.GroupName))
    .slice(0, 200);
  if (!end.host || free.length === 0) return null;
  return h(
    'select',
    {
      on: 'attach',
      with: {kind: end.kind, name: end.name},
      value: '',
      'aria-label': say('board.attach_to', end.name),
    },
    h('option', {value: ''}, say('board.attach')),
    free.map(({GroupId, GroupName}) => h('option', {value: GroupId}, `${GroupName} (${GroupId})`)),
  );
}

const firstName = {function: 'lambda-rds-1', cluster: 'rds-lambda-1', proxy: 'rdsproxy-lambda-1'};

function newGroupForm(store, end) {
  const key = end ? `${end.kind} ${end.name}` : 'free';
  if (store.view.naming !== key) {
    return h(
      'button',
      {type: 'button', class: 'small', on: 'look', with: {naming: key}},
      say('board.new_group'),
    );
  }
  return h(
    'form',
    {on: 'createGroup', with: end && {kind: end.kind, name: end.name}, class: 'inline'},
    h(
      'label',
      {},
      say('board.group_name'),
      ' ',
      h('input', {
        name: 'name',
        required: true,
        maxlength: 255,
        value: firstName[end?.kind] || 'lambda-rds-2',
      }),
    ),
    h('button', {type: 'submit'}, say('board.create')),
    h('button', {type: 'button', on: 'look', with: {naming: null}}, say('cancel')),
  );
}
