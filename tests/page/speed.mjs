// How long the engine in the page takes to answer after an edit: a told case among so many groups.
// node speed.mjs MODULE
import { performance } from 'node:perf_hooks';
import { wasmEngine } from './wasm_engine.mjs';

const engine = await wasmEngine(process.argv[2]);
const { catalogue } = engine.answer({ op: 'about' });
const want = ['decision', 'explanation', 'sentences', 'ends', 'action', 'svg'];

// Pairs of managed groups, half of them modified, beside the groups of the case.
function among(scenario, count) {
  const groups = scenario.snapshot.SecurityGroups;
  const { VpcId, OwnerId } = groups[0];
  for (let i = 0; groups.length < count; i += 1) {
    const rule = (peer) => ({
      IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306,
      UserIdGroupPairs: [{ GroupId: peer, UserId: OwnerId }],
    });
    const [compute, database] = [`sg-c${i}`, `sg-d${i}`];
    const ends = (name, id, inbound, outbound) => ({
      GroupName: `${name}-${i + 100}`, GroupId: id, VpcId, OwnerId,
      IpPermissions: inbound, IpPermissionsEgress: outbound,
    });
    groups.push(ends('lambda-rds', compute, [], [rule(database), ...(i % 2 ? [rule('sg-x')] : [])]));
    groups.push(ends('rds-lambda', database, [rule(compute)], []));
  }
  return scenario;
}

for (const [count, limit] of [[12, 5], [500, 50]]) {
  const { scenario } = catalogue.find(({ name }) => name === 'second-function');
  const asked = among(structuredClone(scenario), count);
  const times = [];
  let edits = 0;
  for (let i = 0; i < 60; i += 1) {
    asked.snapshot.SecurityGroups.at(-1).GroupName = `edited-${i}`;
    const start = performance.now();
    engine.answer({ op: 'ask', scenario: asked, want });
    times.push(performance.now() - start);
    edits += 1;
  }
  const start = performance.now();
  engine.answer({ op: 'edits', scenario: asked });
  const search = performance.now() - start;
  times.sort((one, other) => one - other);
  const median = times[edits >> 1];
  console.log(`${count} groups: ${median.toFixed(2)} ms an answer (median of ${edits}, wanted ` +
    `under ${limit}), edits to other rows ${search.toFixed(0)} ms`);
}
