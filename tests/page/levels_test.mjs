// Decides whether every level opens with its case, and each click does what is told of it.
import fs from 'node:fs';
import {assert, assertFits, headline, onPage, press, seriousViolations} from './browser.mjs';

// What the answer is when the level opens, and after each try: the number of the row, or the word.
const told = {
  names: {opens: 2, function: 5, both: 1},
  rules: {opens: 5, remove: 1, port: 5, describe: 1},
  direct: {opens: 2, press: 1},
  spares: {opens: 4, attach: 1, modify: 2, observed: 2},
  proxy: {opens: 5, health: 1},
  listed: {opens: 2, press: 1, cut: 5},
  silences: {opens: 'Silent', reading: 2, conflict: 4},
  table: {opens: 'Silent', cell: 4},
};
const shots = process.env.PAGE_SHOTS;

async function assertAnswer(page, wanted, where) {
  const text = await headline(page);
  assert.ok(
    text.startsWith(typeof wanted === 'number' ? `Row ${wanted}:` : wanted),
    `${where}: ${text}`,
  );
}

async function shoot(page, name) {
  if (!shots) return;
  fs.mkdirSync(shots, {recursive: true});
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({path: `${shots}/${name}.png`, fullPage: true});
}

await onPage({}, async (page) => {
  for (const [level, {opens, ...tries}] of Object.entries(told)) {
    await press(page, 'openLevel', {level});
    await assertAnswer(page, opens, level);
    await shoot(page, `${level}-desktop`);
    for (const [name, wanted] of Object.entries(tries)) {
      await press(page, 'tryEdit', {level, name});
      await assertAnswer(page, wanted, `${level}, ${name}`);
      assert.ok((await page.locator('.why').innerText()).length > 80, `${level}, ${name}: why`);
    }
    const buttons = await page.locator('.tries button').count();
    assert.equal(buttons, Object.keys(tries).length, `${level}: every try is told`);
  }
});

// Each level, in each language, in light and dark, for those who do not see it, and on a phone.
for (const colorScheme of ['light', 'dark']) {
  for (const language of ['en', 'ja']) {
    await onPage({colorScheme}, async (page) => {
      await press(page, 'language', {language});
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      for (const [level, {opens, ...tries}] of Object.entries(told)) {
        await press(page, 'openLevel', {level});
        const where = `${level}, ${language}, ${colorScheme}`;
        assert.deepEqual(await seriousViolations(page), [], where);
        await press(page, 'tryEdit', {level, name: Object.keys(tries)[0]});
        assert.deepEqual(await seriousViolations(page), [], `${where}, tried`);
        if (language === 'ja') await shoot(page, `${level}-${colorScheme}-ja`);
      }
      for (const tab of ['workbench', 'table', 'exercises']) {
        await press(page, 'go', {tab});
        assert.deepEqual(await seriousViolations(page), [], `${tab}, ${language}, ${colorScheme}`);
        if (language === 'en') await shoot(page, `${tab}-${colorScheme}`);
      }
    });
  }
}

await onPage({width: 'phone'}, async (page) => {
  for (const [level, {opens, ...tries}] of Object.entries(told)) {
    await press(page, 'openLevel', {level});
    await press(page, 'tryEdit', {level, name: Object.keys(tries)[0]});
    await assertFits(page, level);
    await shoot(page, `${level}-phone`);
  }
  for (const tab of ['workbench', 'table', 'exercises']) {
    await press(page, 'go', {tab});
    await assertFits(page, tab);
    await shoot(page, `${tab}-phone`);
  }
});

// No text is left in the other language, and no key stands in the place of its text.
await onPage({locale: 'ja-JP'}, async (page) => {
  assert.equal(
    await page.evaluate(() => document.documentElement.lang),
    'ja',
    'as the browser says',
  );
  for (const level of Object.keys(told)) {
    await press(page, 'openLevel', {level});
    const text = await page.locator('.level').innerText();
    assert.ok(!/\b(the|and|is|of)\b/.test(text), `${level} has English left: ${text}`);
    assert.ok(
      !/\b(level|answer|rule|board|map)\.[a-z_]+/.test(await page.locator('body').innerText()),
      level,
    );
  }
});
console.log('levels: 8, each click as told, both languages, light and dark, phone');
