// The engine in the page answers as the native one does, letter by letter: generated scenarios
// decided, applied and listed, by every table and some readings, faulty ones too; told cases with
// everything; tables; files.
// node agreement.mjs CONNECTSIM PAGE_ANSWERS MODULE [COUNT]
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { wasmEngine } from './wasm_engine.mjs';

const [program, native, module, count = '10000'] = process.argv.slice(2);
const engine = await wasmEngine(module);
const batch = 250;
let state = 12345;
// A number below a bound: the same ones in every run.
function below(bound) {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >> 8) % bound;
}
const one = (list) => list[below(list.length)];

const seen = { asked: 0, errors: new Map(), verdicts: new Map() };
function note(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function compare(requests) {
  const lines = requests.map((request) =>
    typeof request === 'string' ? request : JSON.stringify(request));
  const run = spawnSync(native, { input: lines.join('\n'), maxBuffer: 1 << 30 });
  const answers = run.stdout.toString().split('\n');
  lines.forEach((line, i) => {
    const answer = engine.answerText(line).replaceAll('\n', ' ').replace(version, '"as tested"');
    seen.asked += 1;
    if (answer !== answers[i]) {
      console.error(`FAILED: ${line}\nnative: ${answers[i]}\npage:   ${answer}`);
      process.exit(1);
    }
    const { ok, error } = JSON.parse(answer);
    if (error !== undefined) note(seen.errors, error);
    if (ok?.decision) note(seen.verdicts, `${ok.decision.verdict} ${ok.decision.row}`);
  });
}

const about = engine.answer({ op: 'about' });
const version = JSON.stringify(about.version);
const tables = about.tables.map(({ name }) => name);
const reading = ({ name, values }) => ({ [name]: one(values) });

// Breaks one value somewhere in a document.
function break_one(value) {
  const keys = Object.keys(value);
  if (keys.length === 0) return;
  const key = one(keys);
  const inner = value[key];
  if (inner !== null && typeof inner === 'object' && below(4) !== 0) break_one(inner);
  else value[key] = one([7, 'x', null, [], {}, true, -1, 65536]);
}

const share = Math.ceil(Number(count) / 3);
for (const profile of ['near_miss', 'uniform', 'fleet']) {
  const words = ['generate', '--count', String(share), '--seed', '15', '--profile', profile];
  const scenarios = execFileSync(program, words, { maxBuffer: 1 << 30 }).toString().trim().split('\n');
  for (let first = 0; first < scenarios.length; first += batch) {
    compare(scenarios.slice(first, first + batch).map((scenario) => {
      const asks = {
        op: 'ask', language: one(['en', 'ja']), table: one(tables),
        readings: reading(one(about.readings)),
        want: ['decision', 'outcome', 'connected', 'ends', 'sentences', 'scenario_after'],
      };
      if (below(5) === 0) {
        const broken = JSON.parse(scenario);
        break_one(broken);
        return { ...asks, scenario: broken };
      }
      return `${JSON.stringify(asks).slice(0, -1)},"scenario":${scenario}}`;
    }));
  }
}

for (const { scenario } of about.catalogue) {
  compare(['en', 'ja'].map((language) => ({ op: 'ask', scenario, language })));
  compare([{ op: 'edits', scenario, language: 'ja' }]);
}
// Sittings of learners who guess.
for (const level of [undefined, 1, 2, 3, 4, 5, 6, 7, 8]) {
  const asks = { level, seed: below(1000), language: one(['en', 'ja']) };
  const answered = [];
  for (;;) {
    const asked = { op: 'question', ...asks, answered };
    compare([asked]);
    const { state, question } = engine.answer(asked);
    if (state !== 'asking') break;
    const option = below(question.options.length);
    compare([{ op: 'reveal', question: question.id, option, language: asks.language }]);
    answered.push({ question: question.id, option });
  }
  compare([{ op: 'misconceptions', level }, { op: 'reveal', question: 'x', option: level }]);
}
compare(tables.map((table) => ({ op: 'check', table, language: 'ja' })));
compare(tables.map((other) => ({ op: 'compare', table: tables[0], other })));

const shop = new URL('../../docs/examples/shop/', import.meta.url);
const files = readdirSync(shop).filter((name) => name.endsWith('.json'))
  .map((name) => ({ name: `shop/${name}`, text: readFileSync(new URL(name, shop), 'utf8') }));
const ask_for = { op: 'read', cluster: 'orders', function: 'checkout' };
compare([
  { ...ask_for, files },
  ...files.map((file) => ({ ...ask_for, files: [file] })),
  ...files.map(({ name, text }) => ({ op: 'read', files: [{ name, text: text.slice(0, -40) }] })),
  '{', '[]', '{"op":1}', '{"op":"asc"}', '{"op":"ask"}', '{"op":"about","language":"de"}',
  `{"op":"ask","scenario":${'['.repeat(200)}${']'.repeat(200)}}`,
]);

const errors = [...seen.errors.values()].reduce((sum, n) => sum + n, 0);
console.log(`${seen.asked} requests answered alike, ${errors} of them by ${seen.errors.size} ` +
  `errors; ${[...seen.verdicts].sort().map(([verdict, n]) => `${verdict}: ${n}`).join(', ')}`);
if (seen.asked < Number(count) || seen.errors.size < 50 || seen.verdicts.size < 6) {
  console.error('FAILED: too little was compared');
  process.exit(1);
}
