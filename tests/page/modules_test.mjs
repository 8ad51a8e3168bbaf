// Decides whether the page's modules keep the house's measures, and its words are complete.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../reports/page');
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const modules = read('modules.txt').trim().split('\n');
const scripts = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
assert.deepEqual([...modules].sort(), scripts.sort(), 'modules.txt names every module');

// Modules become one in the page, so a name at the top of one is a name of all.
const owners = new Map();
for (const name of modules) {
  const lines = read(name).split('\n');
  assert.ok(lines.length < 400, `${name} has ${lines.length} lines`);
  assert.match(lines[0], /^\/\/ /, `${name} says first what it decides`);
  let start = -1;
  lines.forEach((line, at) => {
    assert.ok(line.length <= 100, `${name}:${at + 1} has ${line.length} columns`);
    const found = line.match(/^(?:export )?(?:async )?(?:const|let|class|function\*?) (\w+)/);
    if (found) {
      assert.ok(!owners.has(found[1]), `${found[1]}: in ${name} and in ${owners.get(found[1])}`);
      owners.set(found[1], name);
    }
    if (/^(?:export )?(?:async )?function/.test(line)) start = at;
    if (line === '}' && start >= 0) {
      assert.ok(at - start < 60, `${name}:${start + 1} is a function of ${at - start} lines`);
      start = -1;
    }
  });
}

// Every text is there in both languages, with the same places for values.
const words = JSON.parse(read('words.json'));
const places = (text) => [...new Set(text.match(/\{\d\}/g) || [])].sort().join('');
for (const [key, text] of Object.entries(words)) {
  assert.deepEqual(Object.keys(text), ['en', 'ja'], key);
  assert.ok(text.en.trim() && text.ja.trim(), key);
  assert.equal(places(text.en), places(text.ja), `${key}: values`);
  assert.ok(
    /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.ja) ||
      !/[a-z]{4}/.test(text.en) ||
      text.en === text.ja,
    `${key}: Japanese`,
  );
}

// Every key that a module says has a text; those put together at run time begin like one.
const keys = Object.keys(words);
const used = new Set();
for (const name of modules) {
  for (const [, quoted, made] of read(name).matchAll(
    /(?:say|paragraphs)\(\s*(?:'([^']+)'|`([^`]+)`)/g,
  )) {
    if (quoted) {
      assert.ok(quoted in words, `${name}: ${quoted}`);
      used.add(quoted);
    } else {
      const pattern = new RegExp(
        `^${made.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^ ]+')}$`,
      );
      const matching = keys.filter((key) => pattern.test(key));
      assert.ok(matching.length > 0, `${name}: ${made}`);
      matching.forEach((key) => used.add(key));
    }
  }
  // Keys that are handed on.
  for (const [text] of read(name).matchAll(/'([a-z_]+\.[a-z_.]+)'/g)) used.add(text.slice(1, -1));
}
const unused = keys.filter((key) => !used.has(key));
assert.deepEqual(unused, [], 'texts that nothing says');
console.log(`modules: ${modules.length}, texts: ${keys.length}, in both languages`);
