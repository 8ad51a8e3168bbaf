// Decides whether an account can be loaded, edited, undone, shared and exported on the page.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {assert, headline, onPage, openTab, press} from './browser.mjs';

const source = process.env.PAGE_SOURCE;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'connectsim-page-'));

async function openCase(page, name) {
  await openTab(page, 'workbench');
  if (!(await page.locator("[data-on='openCase']").isVisible()))
    await page.locator('.source summary').click();
  await page.locator("[data-on='openCase']").selectOption(name);
}

// An edit flips the row; undo and redo go back and forth; by the keyboard, too.
await onPage({}, async (page) => {
  await openCase(page, 'inbound-rule-added');
  assert.match(await headline(page), /^Row 5:/);
  const remove = page.locator("[data-group='sg-0rl1'] .remove").nth(1);
  await remove.focus();
  await page.keyboard.press('Enter');
  assert.match(await headline(page), /^Row 1:/);
  assert.match(await page.locator('.was').innerText(), /Row 5/);
  assert.notEqual(
    await page.evaluate(() => document.activeElement.nodeName),
    'BODY',
    'focus is kept',
  );
  await page.keyboard.press('Control+z');
  assert.match(await headline(page), /^Row 5:/);
  await page.keyboard.press('Control+y');
  assert.match(await headline(page), /^Row 1:/);
});

// Rules, groups, associations, health, states and requirements, each by what stands on the page.
await onPage({}, async (page) => {
  await openCase(page, 'second-function');
  assert.match(await headline(page), /^Row 4:/);
  await page.locator("[data-key='function refunds'] > select").selectOption('sg-0lr1');
  assert.match(await headline(page), /^Row 1:/);
  await page.locator("[data-group='sg-0lr1'] [data-on='look']").last().click();
  await page.locator('.rule-form [name=direction]').selectOption('out');
  await page.locator('.rule-form [name=ports]').fill('443');
  await page.locator('.rule-form [name=peer]').selectOption('');
  await page.locator('.rule-form [name=range]').fill('0.0.0.0/0');
  await page.locator('.rule-form [type=submit]').click();
  assert.match(await headline(page), /^Row 3:/);
  await press(page, 'undo');
  await page.locator('.conditions > summary').click();
  await page.locator("[data-on='instanceStatus']").first().selectOption('rebooting');
  assert.match(await headline(page), /^Refused/);
  await press(page, 'undo');
  for (const requirement of ['clusterKind', 'functionVpc', 'caller']) {
    const box = page.locator(`.conditions [data-on='${requirement}']`).first();
    await box.click();
    assert.match(await headline(page), /^Refused/, requirement);
    await page.locator(`.conditions [data-on='${requirement}']`).first().click();
    assert.match(await headline(page), /^Row 1:/, requirement);
  }
  await page.locator("[data-on='requestProxy']").selectOption('new');
  assert.match(await headline(page), /^Row 2:/);
});

await onPage({}, async (page) => {
  await openCase(page, 'target-unavailable');
  assert.match(await headline(page), /^Row 5:/);
  await page.locator("[data-on='targetHealth']").first().selectOption('AVAILABLE');
  assert.match(await headline(page), /^Row 1:/);
});

// An account built from nothing: groups by hand, a further function, one that the console creates.
await onPage({}, async (page) => {
  await openTab(page, 'workbench');
  await press(page, 'openEmpty');
  assert.match(await headline(page), /^Row 2:/);
  await page.locator("[data-key='function checkout'] > .small").click();
  await page.locator("[data-on='createGroup'] [type=submit]").click();
  assert.match(await page.locator('.board').innerText(), /lambda-rds-1/);
  await page.locator('.result .primary').click();
  assert.match(await page.locator('.board').innerText(), /lambda-rds-2/, 'the next free number');
  await page.locator("[data-on='requestFunction']").selectOption('added');
  assert.match(await headline(page), /^Row 4:/);
  await page.locator("[data-on='requestFunction']").selectOption('new');
  assert.match(await headline(page), /^Row 4:/);
});

// The button is pressed: what it makes is there, and asked again it does nothing.
await onPage({}, async (page) => {
  await openCase(page, 'first-connection');
  await page.locator('.result .primary').click();
  assert.match(await headline(page), /^Row 1:/);
  assert.match(await page.locator('.board').innerText(), /lambda-rds-1/);
  await press(page, 'toggle', {key: 'listed.title'});
  await press(page, 'toggle', {key: 'differences'});
  assert.ok((await page.locator('.differences').innerText()).length > 10);
});

// An account that is pasted, whole answers of the AWS command line one after the other.
await onPage({}, async (page) => {
  const shop = path.join(source, 'docs/examples/shop');
  await openTab(page, 'workbench');
  await page
    .locator('.source input[type=file]')
    .first()
    .setInputFiles(fs.readdirSync(shop).map((name) => path.join(shop, name)));
  await page.waitForFunction(() => document.querySelectorAll('.request option').length > 3);
  await page.locator("[data-on='requestFunction']").selectOption('existing refunds');
  assert.match(await headline(page), /^Row 4:/);
  await page.locator("[data-on='requestProxy']").selectOption('existing orders-proxy');
  assert.match(await headline(page), /^Silent/);

  const groups = JSON.parse(fs.readFileSync(path.join(shop, 'describe-security-groups.json')));
  const pasted = JSON.stringify({
    ...groups,
    ...JSON.parse(fs.readFileSync(path.join(shop, 'list-functions.json'))),
    ...JSON.parse(fs.readFileSync(path.join(shop, 'describe-db-clusters.json'))),
  });
  await page.locator('.source summary').click();
  await page.locator('.paste textarea').fill(pasted);
  await page.locator('.paste button').click();
  assert.match(await page.locator('.board').innerText(), /checkout/);
  assert.match(await page.locator('body').innerText(), /never leaves your machine/);

  await page.locator('.source summary').click();
  await page.locator('.paste textarea').fill('{"SecurityGroups": [{"GroupId": 7}]}');
  await page.locator('.paste button').click();
  assert.match(await page.locator('.source .error').innerText(), /GroupId/);
});

// A link carries the whole document and the version; a damaged one is told.
let hash = '';
await onPage({}, async (page) => {
  await openCase(page, 'second-function-on-a-proxy');
  await page
    .locator("[data-on='reading'][data-with*='spare_peer']")
    .first()
    .evaluate((element) => {
      element.closest('details').open = true;
    });
  await page
    .locator("[data-on='reading'][data-with*='spare_peer']")
    .first()
    .selectOption('unusable');
  assert.match(await headline(page), /^Row 2:/);
  await press(page, 'share');
  await page.waitForFunction(() => location.hash.includes('d='));
  hash = await page.evaluate(() => location.hash);
  assert.ok(hash.length < 8000, `the link has ${hash.length} characters`);
});
await onPage({hash}, async (page) => {
  assert.match(await headline(page), /^Row 2:/);
  assert.equal(await page.locator('.notice').count(), 0);
});
await onPage({hash: hash.replace(/v=[^&]*/, 'v=0.0.0')}, async (page) => {
  assert.match(await page.locator('.notice').innerText(), /0\.0\.0/);
});
await onPage({hash: '#v=1&d=AAAA'}, async (page) => {
  assert.match(await page.locator('.error').innerText(), /damaged/);
});

// What is exported, the command line takes, and its expectation holds there.
await onPage({}, async (page) => {
  for (const name of [
    'second-function',
    'serverless-and-rebooting',
    'second-function-on-a-proxy',
  ]) {
    await openCase(page, name);
    const coming = page.waitForEvent('download');
    await press(page, 'exportScenario');
    const file = path.join(folder, `${name}.json`);
    await (await coming).saveAs(file);
    assert.ok(JSON.parse(fs.readFileSync(file)).expect.verdict, name);
    execFileSync(process.env.CONNECTSIM, ['decide', file]); // ends with 2 when it does not hold
  }
});
fs.rmSync(folder, {recursive: true});
console.log('workbench: edits, undo, accounts, links, export');
