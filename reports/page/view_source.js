// Decides where an account may come from, and which connection of it is asked about.
import {h} from './dom.js';
import {say, sayOf} from './language.js';
import {hostNames, hostOf, instancesOf, shortName, targetsOf} from './snapshot.js';

/** Cases of the catalogue, example accounts, and what a person pastes or drops. */
export function sourceView(store, about, accounts) {
  return h(
    'details',
    {class: 'source', 'data-key': `source ${store.view.loads}`, open: store.view.loads === 0},
    h('summary', {}, say('source.title')),
    h('p', {class: 'private'}, say('source.private')),
    h(
      'label',
      {},
      say('source.case'),
      h(
        'select',
        {on: 'openCase', value: ''},
        h('option', {value: ''}, say('source.choose')),
        about.catalogue.map((told) =>
          h('option', {value: told.name}, sayOf(told.scenario.story, 'title')),
        ),
      ),
    ),
    accounts.length > 0 &&
      h(
        'label',
        {},
        say('source.account'),
        h(
          'select',
          {on: 'openAccount', value: ''},
          h('option', {value: ''}, say('source.choose')),
          accounts.map((account) =>
            h('option', {value: account.name}, sayOf(account, 'title') || account.name),
          ),
        ),
      ),
    h('button', {type: 'button', on: 'openEmpty'}, say('source.empty')),
    pasteForm(store),
    fileChoice('source.files', {multiple: true}),
    fileChoice('source.folder', {webkitdirectory: true}),
    store.view.sourceError && h('p', {class: 'error', role: 'alert'}, store.view.sourceError),
    (store.view.sourceWarnings || []).map((line) => h('p', {class: 'hint'}, line)),
  );
}

function pasteForm(store) {
  return h(
    'form',
    {on: 'paste', class: 'paste'},
    h(
      'label',
      {},
      say('source.paste'),
      h('textarea', {
        name: 'text',
        rows: 5,
        spellcheck: 'false',
        value: store.view.pasted || '',
        placeholder: '{"SecurityGroups": [...]}',
      }),
    ),
    h('button', {type: 'submit'}, say('source.read')),
  );
}

function fileChoice(label, attributes) {
  return h(
    'label',
    {class: 'file'},
    say(label),
    h('input', {type: 'file', on: 'openFiles', ...attributes}),
  );
}

/** Which function, which cluster, through which proxy. */
export function requestView(store) {
  const {snapshot, request} = store.document.scenario;
  const choice = (label, member, names, chosen) =>
    h(
      'label',
      {},
      label,
      h(
        'select',
        {on: 'request', with: {member}, value: chosen},
        names.map((name) => h('option', {value: name}, name)),
      ),
    );
  const proxy = request.Proxy || {Mode: 'none'};
  const proxyValue =
    proxy.Mode === 'existing' ? `existing ${shortName(proxy.DBProxyName)}` : proxy.Mode;
  return h(
    'fieldset',
    {class: 'request'},
    h('legend', {}, say('request.title')),
    functionChoice(snapshot, request),
    choice(
      say('request.cluster'),
      'DBClusterIdentifier',
      hostNames(snapshot, 'cluster'),
      shortName(request.DBClusterIdentifier),
    ),
    h(
      'label',
      {},
      say('request.proxy'),
      h(
        'select',
        {on: 'requestProxy', value: proxyValue},
        h('option', {value: 'none'}, say('request.no_proxy')),
        hostNames(snapshot, 'proxy').map((name) =>
          h('option', {value: `existing ${name}`}, say('request.existing_proxy', name)),
        ),
        h('option', {value: 'new'}, say('request.new_proxy')),
      ),
    ),
  );
}

function functionChoice(snapshot, request) {
  const name = shortName(request.FunctionName);
  return h(
    'label',
    {},
    say('request.function'),
    h(
      'select',
      {on: 'requestFunction', value: request.CreateFunction ? 'new' : `existing ${name}`},
      hostNames(snapshot, 'function').map((each) => h('option', {value: `existing ${each}`}, each)),
      h('option', {value: 'new'}, say('request.new_function')),
      h('option', {value: 'added'}, say('request.added_function')),
    ),
  );
}

const healthStates = ['AVAILABLE', 'UNAVAILABLE', 'REGISTERING'];
const instanceStates = ['available', 'rebooting', 'stopped', 'creating'];

/** What must hold before the table is asked, and what only time changes: health, states. */
export function conditionsView(store) {
  const {scenario} = store.document;
  const hasTargets = targetsOf(scenario).length > 0;
  return h(
    'details',
    {class: 'conditions', open: hasTargets, 'data-key': `conditions ${hasTargets}`},
    h('summary', {}, say('conditions.title')),
    targetsOf(scenario).map(({target, at, proxy}) =>
      h(
        'label',
        {},
        say('conditions.target', target.RdsResourceId, proxy),
        h(
          'select',
          {on: 'targetHealth', with: {proxy, at}, value: target.TargetHealth?.State || ''},
          statesWith(healthStates, target.TargetHealth?.State),
        ),
      ),
    ),
    targetsOf(scenario).length > 0 && h('p', {class: 'hint'}, say('conditions.health_hint')),
    instancesOf(scenario).map(({DBInstanceIdentifier: name, DBInstanceStatus: status}) =>
      h(
        'label',
        {},
        say('conditions.instance', name),
        h(
          'select',
          {on: 'instanceStatus', with: {instance: name}, value: status || ''},
          statesWith(instanceStates, status),
        ),
      ),
    ),
    requirementChoices(scenario),
  );
}

function statesWith(known, state) {
  const all = known.includes(state) ? known : [state || '', ...known];
  return all.map((value) => h('option', {value}, value || '–'));
}

function requirementChoices({snapshot, request}) {
  const cluster = hostOf(snapshot, 'cluster', request.DBClusterIdentifier) || {};
  const host = hostOf(snapshot, 'function', request.FunctionName);
  const kind = {
    name: cluster.DBClusterIdentifier,
    serverless: Boolean(cluster.ServerlessV2ScalingConfiguration),
    global: Boolean(cluster.GlobalClusterIdentifier),
  };
  const box = (label, on, with_, checked) =>
    h(
      'label',
      {class: 'check'},
      h('input', {type: 'checkbox', on, with: with_, checked}),
      ' ',
      label,
    );
  const denied = snapshot.Caller && !snapshot.Caller.Actions?.includes('*');
  return [
    box(
      say('conditions.serverless'),
      'clusterKind',
      {...kind, serverless: !kind.serverless},
      kind.serverless,
    ),
    box(say('conditions.global'), 'clusterKind', {...kind, global: !kind.global}, kind.global),
    host &&
      box(
        say('conditions.elsewhere'),
        'functionVpc',
        {name: host.FunctionName, elsewhere: host.VpcConfig?.VpcId !== 'vpc-elsewhere'},
        host.VpcConfig?.VpcId === 'vpc-elsewhere',
      ),
    box(
      say('conditions.denied'),
      'caller',
      {actions: denied ? null : ['rds:*', 'lambda:*', 'iam:*', 'secretsmanager:*', 'kms:*']},
      denied,
    ),
  ];
}
