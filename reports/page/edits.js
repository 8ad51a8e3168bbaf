// Decides which edits of an account a learner can make, each giving a new scenario (clause A-9).
import {directions, groupIdsOf, groupsById, hostList, hostOf, rulesOf} from './snapshot.js';

const names = {function: 'FunctionName', cluster: 'DBClusterIdentifier', proxy: 'DBProxyName'};

function withSnapshot(scenario, changes) {
  // What was expected of the account before an edit says nothing about the one after it.
  const {expect, ...rest} = scenario;
  return {...rest, snapshot: {...scenario.snapshot, ...changes}};
}

function changedIn(list, matches, change) {
  return (list || []).map((entry) => (matches(entry) ? change(entry) : entry));
}

function withGroup(scenario, id, change) {
  return withSnapshot(scenario, {
    SecurityGroups: changedIn(scenario.snapshot.SecurityGroups, (g) => g.GroupId === id, change),
  });
}

function withHost(scenario, kind, name, change) {
  const list = hostList(kind);
  return withSnapshot(scenario, {
    [list]: changedIn(scenario.snapshot[list], (host) => host[names[kind]] === name, change),
  });
}

function withHostGroups(scenario, kind, name, ids) {
  return withHost(scenario, kind, name, (host) => {
    if (kind === 'function') {
      return {...host, VpcConfig: {...host.VpcConfig, SecurityGroupIds: ids}};
    }
    if (kind === 'proxy') return {...host, VpcSecurityGroupIds: ids};
    const had = new Map((host.VpcSecurityGroups || []).map((m) => [m.VpcSecurityGroupId, m]));
    const going = [...had.values()].filter((m) => m.Status === 'removing');
    const kept = ids.map((id) => had.get(id) || {VpcSecurityGroupId: id, Status: 'active'});
    return {...host, VpcSecurityGroups: [...kept, ...going.filter((m) => !kept.includes(m))]};
  });
}

function permissionOf({protocol, from, to, kind, peer}, owner) {
  const permission = {IpProtocol: protocol};
  if (protocol !== '-1') Object.assign(permission, {FromPort: from, ToPort: to});
  if (kind === 'group')
    permission.UserIdGroupPairs = [{GroupId: peer, ...(owner && {UserId: owner})}];
  else if (kind === 'prefix_list') permission.PrefixListIds = [{PrefixListId: peer}];
  else if (peer.includes(':')) permission.Ipv6Ranges = [{CidrIpv6: peer}];
  else permission.IpRanges = [{CidrIp: peer}];
  return permission;
}

function withoutRule(group, {direction, index}) {
  const rule = rulesOf(group, direction)[index];
  const member = directions[direction];
  const peersLeft = (permission) =>
    ['UserIdGroupPairs', 'IpRanges', 'Ipv6Ranges', 'PrefixListIds'].some(
      (peers) => permission[peers]?.length,
    );
  const permissions = group[member]
    .map((permission, at) =>
      at !== rule.at
        ? permission
        : {
            ...permission,
            [rule.member]: permission[rule.member].filter((_, place) => place !== rule.place),
          },
    )
    .filter((permission, at) => at !== rule.at || peersLeft(permission));
  return {...group, [member]: permissions};
}

function withRule(group, rule, peerGroup) {
  const member = directions[rule.direction];
  const permission = permissionOf(rule, peerGroup?.OwnerId);
  return {...group, [member]: [...(group[member] || []), permission]};
}

/** An id that no group has. It tells nothing, as those of AWS. */
function freeGroupId(snapshot) {
  const taken = groupsById(snapshot);
  for (let n = 1; ; n += 1) {
    const id = `sg-0new${n}`;
    if (!taken.has(id)) return id;
  }
}

function vpcOfRequest(scenario) {
  const {snapshot, request} = scenario;
  const cluster = hostOf(snapshot, 'cluster', request.DBClusterIdentifier);
  const subnets = (snapshot.DBSubnetGroups || []).find(
    ({DBSubnetGroupName}) => DBSubnetGroupName === cluster?.DBSubnetGroup,
  );
  const worn = groupsById(snapshot).get(groupIdsOf(cluster, 'cluster')[0]);
  return subnets?.VpcId || worn?.VpcId || snapshot.SecurityGroups?.[0]?.VpcId || 'vpc-0new1';
}

function newGroup(scenario, {name, id, like, attachTo}) {
  const {snapshot} = scenario;
  const model = groupsById(snapshot).get(like) || {
    OwnerId: snapshot.SecurityGroups?.[0]?.OwnerId,
    VpcId: vpcOfRequest(scenario),
    IpPermissions: [],
    IpPermissionsEgress: [],
  };
  const group = {...model, GroupId: id || freeGroupId(snapshot), GroupName: name};
  const made = withSnapshot(scenario, {
    SecurityGroups: [...(snapshot.SecurityGroups || []), group],
  });
  return attachTo ? edits.attach(made, {...attachTo, group: group.GroupId}) : made;
}

/** A function that wears nothing, beside the cluster, and is asked about from now on. */
function newFunction(scenario) {
  const {snapshot} = scenario;
  const functions = snapshot.Functions || [];
  const taken = new Set(functions.map(({FunctionName}) => FunctionName));
  let number = functions.length + 1;
  while (taken.has(`function-${number}`)) number += 1;
  const name = `function-${number}`;
  const VpcId = vpcOfRequest(scenario);
  const neighbour = functions.find(({VpcConfig}) => VpcConfig?.VpcId === VpcId);
  const made = {
    FunctionName: name,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    VpcConfig: {VpcId, SubnetIds: neighbour?.VpcConfig.SubnetIds || [], SecurityGroupIds: []},
  };
  const changed = withSnapshot(scenario, {Functions: [...functions, made]});
  return {...changed, request: {...changed.request, FunctionName: name, CreateFunction: false}};
}

function changedTarget(scenario, {proxy, at, state}) {
  const targets = scenario.snapshot.DBProxyTargets;
  const changed = targets[proxy].map((target, place) => {
    if (place !== at) return target;
    const {Reason, Description, ...health} = target.TargetHealth || {};
    return {...target, TargetHealth: {...health, State: state}};
  });
  return withSnapshot(scenario, {DBProxyTargets: {...targets, [proxy]: changed}});
}

/** Each edit: (scenario, what) -> scenario. */
export const edits = {
  attach: (scenario, {kind, name, group}) => {
    const ids = groupIdsOf(hostOf(scenario.snapshot, kind, name), kind);
    return ids.includes(group) ? scenario : withHostGroups(scenario, kind, name, [...ids, group]);
  },
  detach: (scenario, {kind, name, group}) => {
    const ids = groupIdsOf(hostOf(scenario.snapshot, kind, name), kind);
    return withHostGroups(
      scenario,
      kind,
      name,
      ids.filter((id) => id !== group),
    );
  },
  addRule: (scenario, {group, ...rule}) =>
    withGroup(scenario, group, (entry) =>
      withRule(entry, rule, groupsById(scenario.snapshot).get(rule.peer)),
    ),
  removeRule: (scenario, {group, ...rule}) =>
    withGroup(scenario, group, (entry) => withoutRule(entry, rule)),
  changeRule: (scenario, {group, index, ...rule}) =>
    withGroup(scenario, group, (entry) =>
      withRule(
        withoutRule(entry, {direction: rule.direction, index}),
        rule,
        groupsById(scenario.snapshot).get(rule.peer),
      ),
    ),
  createGroup: newGroup,
  newFunction,
  deleteGroup: (scenario, {group}) =>
    withSnapshot(scenario, {
      SecurityGroups: scenario.snapshot.SecurityGroups.filter(({GroupId}) => GroupId !== group),
    }),
  describe: (scenario, {group, text}) =>
    withGroup(scenario, group, (entry) => ({...entry, Description: text})),
  targetHealth: changedTarget,
  instanceStatus: (scenario, {instance, status}) =>
    withSnapshot(scenario, {
      DBInstances: changedIn(
        scenario.snapshot.DBInstances,
        ({DBInstanceIdentifier}) => DBInstanceIdentifier === instance,
        (entry) => ({...entry, DBInstanceStatus: status}),
      ),
    }),
  clusterKind: (scenario, {name, serverless, global}) =>
    withHost(scenario, 'cluster', name, (cluster) => {
      const {ServerlessV2ScalingConfiguration, GlobalClusterIdentifier, ...rest} = cluster;
      if (serverless) rest.ServerlessV2ScalingConfiguration = {MinCapacity: 0.5, MaxCapacity: 4};
      if (global) rest.GlobalClusterIdentifier = 'global';
      return rest;
    }),
  functionVpc: (scenario, {name, elsewhere}) =>
    withHost(scenario, 'function', name, (host) => ({
      ...host,
      VpcConfig: {...host.VpcConfig, VpcId: elsewhere ? 'vpc-elsewhere' : vpcOfRequest(scenario)},
    })),
  caller: (scenario, {actions}) => {
    if (actions) return withSnapshot(scenario, {Caller: {Actions: actions}});
    const {Caller, ...snapshot} = scenario.snapshot;
    return {...withSnapshot(scenario, {}), snapshot};
  },
  ask: (scenario, changes) => {
    const {expect, ...rest} = scenario;
    return {...rest, request: {...scenario.request, ...changes}};
  },
};

/** Whether nothing wears or names a group, so that AWS would let it be deleted. */
export function canBeDeleted(snapshot, id) {
  const worn = ['function', 'cluster', 'proxy'].some((kind) =>
    (snapshot[hostList(kind)] || []).some((host) => groupIdsOf(host, kind).includes(id)),
  );
  return (
    !worn &&
    !(snapshot.SecurityGroups || []).some(
      (group) =>
        group.GroupId !== id &&
        ['in', 'out'].some((direction) => rulesOf(group, direction).some(({peer}) => peer === id)),
    )
  );
}
