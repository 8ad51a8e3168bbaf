// Decides what can be said of a rule in the form that adds or changes one.
import {h} from './dom.js';
import {say} from './language.js';
import {isManagedName} from './snapshot.js';

const peersShownMax = 300;

/** The form of a rule; `editing` holds its values, an `index` when it is there already. */
export function ruleForm(store, group, editing) {
  const {snapshot} = store.document.scenario;
  const protocol = {6: 'tcp', 17: 'udp', all: '-1'}[editing.protocol] ?? editing.protocol ?? 'tcp';
  const groups = [...(snapshot.SecurityGroups || [])]
    .sort((a, b) => isManagedName(b.GroupName) - isManagedName(a.GroupName))
    .slice(0, peersShownMax);
  const option = (value, text) => h('option', {value}, text);
  const isGroup = !editing.kind || editing.kind === 'group';
  const choice = (label, name, value, options) =>
    h('label', {}, say(label), h('select', {name, value}, options));
  return h(
    'form',
    {
      class: 'rule-form',
      on: 'saveRule',
      with: editing,
      'aria-label': say('rule.form', group.GroupName),
    },
    choice('rule.direction', 'direction', editing.direction, [
      option('in', say('rule.inbound')),
      option('out', say('rule.outbound')),
    ]),
    choice('rule.protocol', 'protocol', protocol, [
      option('tcp', 'tcp'),
      option('udp', 'udp'),
      option('-1', say('rule.all_traffic')),
    ]),
    field('rule.ports', {
      name: 'ports',
      value: portsOf(editing, snapshot),
      inputmode: 'numeric',
      pattern: '[0-9]{1,5}(-[0-9]{1,5})?',
      size: 11,
    }),
    choice('rule.peer', 'peer', isGroup ? editing.peer : '', [
      groups.map(({GroupId, GroupName}) => option(GroupId, `${GroupName} (${GroupId})`)),
      option('', say('rule.other_peer')),
    ]),
    field('rule.range', {
      name: 'range',
      value: isGroup ? '' : editing.peer,
      placeholder: '10.0.0.0/16',
      size: 18,
    }),
    h(
      'div',
      {class: 'buttons'},
      h('button', {type: 'submit', class: 'primary'}, say('rule.save')),
      h('button', {type: 'button', on: 'look', with: {editing: null}}, say('cancel')),
    ),
  );
}

function field(label, attributes) {
  return h('label', {}, say(label), h('input', attributes));
}

function portsOf({from, to}, snapshot) {
  if (from === undefined) return String(snapshot.DBClusters?.[0]?.Port ?? 3306);
  return from === to ? String(from) : `${from}-${to}`;
}

/** What a form says, as an edit; null when it names no peer. */
export function ruleOfForm(form) {
  const said = new FormData(form);
  const [from, to] = String(said.get('ports') || '3306')
    .split('-')
    .map(Number);
  const group = said.get('peer');
  const range = String(said.get('range') || '').trim();
  if (!group && !range) return null;
  const kind = group ? 'group' : range.startsWith('pl-') ? 'prefix_list' : 'range';
  return {
    direction: said.get('direction'),
    protocol: said.get('protocol'),
    from,
    to: to ?? from,
    kind,
    peer: group || range,
  };
}
