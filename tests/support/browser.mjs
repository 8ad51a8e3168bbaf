// Starts a browser for tests of pages, and looks for what a page must not do. Needs the packages
// playwright-core and axe-core in the folder that NODE_FOLDER names (tests/support/browser.sh
// installs them there), and a Chromium.
import {createRequire} from "node:module";
import {existsSync, readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";

const require = createRequire(`${process.env.NODE_FOLDER}/node_modules/`);
const {chromium} = require("playwright-core");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const programs = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser",
                  "/usr/bin/google-chrome"];

export const sizes = {desktop: {width: 1280, height: 900}, phone: {width: 375, height: 740}};
export const schemes = ["light", "dark"];

export function openBrowser() {
  const executablePath = programs.find((path) => path && existsSync(path));
  return chromium.launch({executablePath, args: ["--no-sandbox"]});
}

// A file as a page. `problems` holds what it must not do: errors on the console, errors that nobody
// catches, requests for anything but the file itself.
export async function openPage(browser, file, size, scheme) {
  const context = await browser.newContext({viewport: sizes[size], colorScheme: scheme,
                                            reducedMotion: "reduce", bypassCSP: true});
  const page = await context.newPage();
  const problems = [];
  const address = file.includes("://") ? file : pathToFileURL(file).href;
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(".", address).href) && !/^(data|blob):/.test(url)) {
      problems.push(`request: ${url}`);
    }
  });
  await page.goto(address);
  return {page, problems, close: () => context.close()};
}

// What axe-core finds of weight, "rule: where".
export async function seriousViolations(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run(document, {resultTypes: ["violations"]}));
  return found.violations
      .filter((each) => each.impact === "serious" || each.impact === "critical")
      .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target} ${node.failureSummary}`));
}

// Whether the page is wider than the window.
export function isTooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
