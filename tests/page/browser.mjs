// Decides how a test looks at the page: in Chromium, with no error and no request unseen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const modules = createRequire(path.resolve(process.env.NODE_FOLDER, 'anchor.js'));
const {chromium} = modules('playwright-core');
const axeSource = fs.readFileSync(modules.resolve('axe-core/axe.min.js'), 'utf8');

export const pageFile = process.env.PAGE;
export const widths = {desktop: {width: 1280, height: 900}, phone: {width: 390, height: 844}};

/** Runs `test(page)` on a page just opened; nothing may be reported or asked for. */
export async function onPage(options, test) {
  const {
    width = 'desktop',
    hash = '',
    colorScheme = 'light',
    locale = 'en-GB',
    file = pageFile,
  } = options;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const context = await browser.newContext({viewport: widths[width], colorScheme, locale});
    const page = await context.newPage();
    const seen = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) seen.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => seen.push(`thrown: ${error.stack}`));
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) seen.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(path.resolve(file)).href + hash);
    await page.waitForSelector('html[data-ready]', {timeout: 20000});
    await test(page);
    assert.deepEqual(seen, [], 'what the page reported or asked for');
  } finally {
    await browser.close();
  }
}

/** Presses what carries this action. */
export async function press(page, action, argument) {
  const selector =
    argument === undefined
      ? `[data-on='${action}']`
      : `[data-on='${action}'][data-with='${JSON.stringify(argument).replaceAll("'", "\\'")}']`;
  await page.locator(selector).first().click();
}

export const headline = (page) => page.locator('.answer .headline').innerText();

export const openTab = (page, tab) => press(page, 'go', {tab});

/** What axe finds that is serious or critical. */
export async function seriousViolations(page) {
  await page
    .evaluate((source) => {
      if (!window.axe) window.eval(source);
    }, axeSource)
    .catch(async () => page.addScriptTag({content: axeSource}));
  const {violations} = await page.evaluate(() =>
    window.axe.run(document, {resultTypes: ['violations']}),
  );
  return violations
    .filter(({impact}) => ['serious', 'critical'].includes(impact))
    .map(
      ({id, nodes}) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({html}) => html)
          .join(' | ')}`,
    );
}

/** Nothing is wider than the window. */
export async function assertFits(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${where} is ${over} pixels too wide`);
}

export {assert};
