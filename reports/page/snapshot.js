// Decides what a learner sees of a snapshot: ends, their groups, and rules one by one (clause G-1).

const peerMembers = [
  ['UserIdGroupPairs', 'group', 'GroupId'],
  ['IpRanges', 'range', 'CidrIp'],
  ['Ipv6Ranges', 'range', 'CidrIpv6'],
  ['PrefixListIds', 'prefix_list', 'PrefixListId'],
];

export const directions = {in: 'IpPermissions', out: 'IpPermissionsEgress'};

/** The rules of a group in one direction, one for each peer, with where they stand. */
export function rulesOf(group, direction) {
  const rules = [];
  (group[directions[direction]] || []).forEach((permission, at) => {
    for (const [member, kind, id] of peerMembers) {
      (permission[member] || []).forEach((peer, place) => {
        rules.push({
          direction,
          protocol: String(permission.IpProtocol),
          from: permission.FromPort,
          to: permission.ToPort,
          kind,
          peer: peer[id],
          owner: peer.UserId,
          at,
          member,
          place,
        });
      });
    }
  });
  return rules;
}

export function trafficOf(rule) {
  if (rule.protocol === '-1' || rule.protocol === 'all') return null;
  const protocol = rule.protocol === '6' ? 'tcp' : rule.protocol === '17' ? 'udp' : rule.protocol;
  if (rule.from === undefined || rule.from === -1) return protocol;
  return `${protocol} ${rule.from === rule.to ? rule.from : `${rule.from}-${rule.to}`}`;
}

const hostLists = {
  function: ['Functions', 'FunctionName'],
  cluster: ['DBClusters', 'DBClusterIdentifier'],
  proxy: ['DBProxies', 'DBProxyName'],
};

export function hostList(kind) {
  return hostLists[kind][0];
}

export function hostNames(snapshot, kind) {
  const [list, name] = hostLists[kind];
  return (snapshot[list] || []).map((host) => host[name]);
}

/** Names may be written as ARNs in a request. */
export function shortName(name) {
  return (name || '').startsWith('arn:') ? name.split(':').pop() : name || '';
}

export function hostOf(snapshot, kind, name) {
  const [list, member] = hostLists[kind];
  return (snapshot[list] || []).find((host) => host[member] === shortName(name));
}

/** Ids of the groups of a host; for a cluster those that are being removed are left out. */
export function groupIdsOf(host, kind) {
  if (!host) return [];
  if (kind === 'function') return host.VpcConfig?.SecurityGroupIds || [];
  if (kind === 'proxy') return host.VpcSecurityGroupIds || [];
  return (host.VpcSecurityGroups || [])
    .filter((membership) => membership.Status !== 'removing')
    .map((membership) => membership.VpcSecurityGroupId);
}

const groupIndexes = new WeakMap();

/** All groups by id; made once for each list of groups. */
export function groupsById(snapshot) {
  const list = snapshot.SecurityGroups;
  if (!list) return new Map();
  if (!groupIndexes.has(list)) {
    groupIndexes.set(list, new Map(list.map((group) => [group.GroupId, group])));
  }
  return groupIndexes.get(list);
}

export function groupName(snapshot, id) {
  return groupsById(snapshot).get(id)?.GroupName ?? id;
}

export function peerName(snapshot, rule) {
  return rule.kind === 'group' ? groupName(snapshot, rule.peer) : rule.peer;
}

/** The request's ends in the order of the picture: function, proxy (if one exists), cluster. */
export function endsOf(scenario) {
  const {request, snapshot} = scenario;
  const ends = [{kind: 'function', name: shortName(request.FunctionName)}];
  if (request.Proxy?.Mode === 'existing') {
    ends.push({kind: 'proxy', name: shortName(request.Proxy.DBProxyName)});
  }
  ends.push({kind: 'cluster', name: shortName(request.DBClusterIdentifier)});
  return ends.map((end) => {
    const host = hostOf(snapshot, end.kind, end.name);
    return {...end, host, groups: groupIdsOf(host, end.kind)};
  });
}

const managedName = /^(lambda-rds|lambda-rdsproxy|rds-lambda|rdsproxy-lambda|rds-rdsproxy)-[0-9]+$/;

export function isManagedName(name) {
  return managedName.test(name || '');
}

/** Groups that no end has, those with names of RDS first, as many as a person can look through. */
export function otherGroups(scenario, shownMax) {
  const worn = new Set(endsOf(scenario).flatMap((end) => end.groups));
  const rest = (scenario.snapshot.SecurityGroups || []).filter(({GroupId}) => !worn.has(GroupId));
  const managed = rest.filter(({GroupName}) => isManagedName(GroupName));
  const plain = rest.filter(({GroupName}) => !isManagedName(GroupName));
  const all = [...managed, ...plain];
  return {shown: all.slice(0, shownMax), left: Math.max(0, all.length - shownMax)};
}

/** Targets of the request's proxy that have a health, with where they stand. */
export function targetsOf(scenario) {
  const name = shortName(scenario.request.Proxy?.DBProxyName);
  if (scenario.request.Proxy?.Mode !== 'existing') return [];
  return (scenario.snapshot.DBProxyTargets?.[name] || [])
    .map((target, at) => ({target, at, proxy: name}))
    .filter(({target}) => target.Type !== 'TRACKED_CLUSTER');
}

/** The instances of the request's cluster that the snapshot holds. */
export function instancesOf(scenario) {
  const cluster = hostOf(scenario.snapshot, 'cluster', scenario.request.DBClusterIdentifier);
  const members = new Set(
    (cluster?.DBClusterMembers || []).map((member) => member.DBInstanceIdentifier),
  );
  return (scenario.snapshot.DBInstances || []).filter((instance) =>
    members.has(instance.DBInstanceIdentifier),
  );
}
