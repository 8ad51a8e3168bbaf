// Decides whether a table can be changed on the page, and the map tells what the change does.
import {assert, headline, onPage, openTab, press} from './browser.mjs';

await onPage({}, async (page) => {
  await openTab(page, 'table');
  const counts = await page.locator('.map-part [role=status]').innerText();
  assert.match(counts, /^148 situations can occur: 68 silent, 9 contradictory\./);
  assert.equal(await page.locator('.map .place.changed').count(), 0);

  // Row 4 takes one value more of the proxy.
  await press(page, 'look', {cell: {row: 4, alternative: 0, column: 'proxy'}});
  await page.locator('.values label', {hasText: 'usable_once_associated'}).locator('input').click();
  const changed = await page.locator('.map .place.changed').count();
  assert.ok(changed > 0, 'places that the change marks');
  assert.match(
    await page.locator('.map-part [role=status]').innerText(),
    new RegExp(`${changed} answers`),
  );

  // The smallest account of a changed place shows the new answer in the workbench.
  await page.locator('.map .place.changed').first().click();
  assert.match(await page.locator('.chosen-place').innerText(), /was silent/);
  await press(page, 'openWitness', undefined);
  assert.match(await headline(page), /^Row 4:/);
  await page.locator("[data-on='table']").first().selectOption('aurora-lambda');
  assert.match(await headline(page), /^Silent/);
});

// The map is one stop of the tabulator; arrows move in it.
await onPage({}, async (page) => {
  await openTab(page, 'table');
  assert.equal(await page.locator('.map button[tabindex="0"]').count(), 1);
  await page.locator('.map button[tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await page.keyboard.press('ArrowRight');
  const second = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.notEqual(first, second);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.chosen-place').count(), 1);
});

// A broken table is told in one line, and can be undone.
await onPage({}, async (page) => {
  await openTab(page, 'table');
  await page.locator("[data-on='tableOrder'] input").fill('1, 1');
  await page.locator("[data-on='tableOrder'] button").click();
  assert.ok((await page.locator('.error').first().innerText()).length > 10);
  await press(page, 'undo');
  assert.equal(await page.locator('.error').count(), 0);
});
console.log('table: cells, map, witness');
