// Decides whether a sitting names each misconception of a simulated learner, or none.
import fs from 'node:fs';
import {assert, onPage, openTab, press, seriousViolations} from './browser.mjs';

// One sitting of a learner who answers as the misconception does; returns how it ended.
async function sitting(page, level, misconception) {
  await page.locator("[data-on='startSitting'] select").selectOption(String(level));
  await page.locator("[data-on='startSitting'] [type=submit]").click();
  let questions = 0;
  while (await page.locator('.question').count()) {
    questions += 1;
    assert.ok(questions <= 20, 'a sitting ends');
    const option = await page.evaluate(
      ({name}) => {
        const {store, asking} = window.connectsimPage;
        const {question} = store.view.sitting.asked;
        const {options, right_option: right} = asking.engine({
          op: 'reveal',
          question: question.id,
          option: 0,
        });
        const held = options.findIndex(({misconceptions}) => misconceptions.includes(name));
        return name && held >= 0 ? held : right;
      },
      {name: misconception},
    );
    await page.locator('.option input').nth(option).check();
    await page.locator("[data-on='predict'] [type=submit]").click();
    assert.ok((await page.locator('.reveal').innerText()).length > 20);
    await press(page, 'nextQuestion');
  }
  const end = await page.evaluate(() => window.connectsimPage.store.view.sitting.asked);
  return {...end, questions};
}

async function savesItsResult(page) {
  assert.deepEqual(await seriousViolations(page), []);
  const coming = page.waitForEvent('download');
  await press(page, 'saveSitting');
  const saved = JSON.parse(fs.readFileSync(await (await coming).path(), 'utf8'));
  assert.equal(saved.state, 'none');
  assert.equal(saved.right, saved.answered.length);
}

await onPage({}, async (page) => {
  await openTab(page, 'exercises');
  await page.evaluate(() => {
    window.connectsimPage.store.view.seed = 7;
  });
  const all = await page.evaluate(() =>
    window.connectsimPage.asking.engine({op: 'misconceptions'}),
  );
  assert.ok(all.length >= 16, `${all.length} misconceptions`);
  const told = [];
  for (let level = 1; level <= 8; level += 1) {
    const here = await page.evaluate(
      (at) => window.connectsimPage.asking.engine({op: 'misconceptions', level: at}),
      level,
    );
    const bound = Math.ceil(Math.log2(Math.max(1, here.length))) + 2;
    // Each once, in the first level that has it, and in each level a learner without any.
    const learners = here.filter(({levels}) => levels[0] === level).map(({name}) => name);
    for (const name of [null, ...learners]) {
      const end = await sitting(page, level, name);
      const where = `level ${level}, ${name}`;
      assert.equal(end.state, name ? 'named' : 'none', `${where}: ${JSON.stringify(end)}`);
      if (name) assert.equal(end.misconception.name, name, where);
      assert.ok(end.questions <= bound, `${where}: ${end.questions} questions, at most ${bound}`);
      told.push(`${level} ${name ?? 'none'}: ${end.questions}`);
      if (level === 1 && name === null) await savesItsResult(page);
      await press(page, 'endSitting');
    }
  }
  console.log(`sittings (level, misconception, questions): ${told.join('; ')}`);
});

// A wrong prediction is answered with its reason and the smallest edit that makes it right.
await onPage({}, async (page) => {
  await openTab(page, 'exercises');
  await page.evaluate(() => {
    window.connectsimPage.store.view.seed = 7;
  });
  await page.locator("[data-on='startSitting'] [type=submit]").click();
  const wrong = await page.evaluate(() => {
    const {store, asking} = window.connectsimPage;
    const {question} = store.view.sitting.asked;
    const {right_option: right} = asking.engine({op: 'reveal', question: question.id, option: 0});
    return right === 0 ? 1 : 0;
  });
  await page.locator('.option input').nth(wrong).check();
  await page.locator("[data-on='predict'] [type=submit]").click();
  assert.equal(await page.locator('.reveal.wrong .yours').count(), 1);
  assert.deepEqual(await seriousViolations(page), []);
  await press(page, 'language', {language: 'ja'});
  await press(page, 'questionInWorkbench');
  assert.equal(await page.locator('.answer').count(), 1);
});
