// Opens pages of reports and uses them as a reader would: sorts, searches, folds, goes step by step,
// chooses places of the map; in two sizes and two colour schemes.
import {basename} from "node:path";
import {isTooWide, openBrowser, openPage, schemes, seriousViolations,
        sizes} from "../support/browser.mjs";

const failures = [];
let checks = 0;

function check(holds, what) {
  ++checks;
  if (!holds) failures.push(what);
}

async function useTables(page, name) {
  for (const table of await page.locator("table.list").all()) {
    const head = table.locator("th").nth(1);
    if (!await head.isVisible()) continue;  // on a phone
    const texts = () => table.locator("tbody").evaluateAll(
        (all) => all.map((one) => one.rows[0].cells[1].textContent));
    await head.locator("button").click();
    check(await head.getAttribute("aria-sort") === "ascending", `${name}: is not sorted`);
    const up = await texts();
    await head.locator("button").click();
    const down = await texts();
    check(down.at(-1) === up[0] && down[0] === up.at(-1), `${name}: is not sorted down`);
  }
  for (const search of await page.locator("input[type=search]").all()) {
    const rows = page.locator(`#${await search.getAttribute("aria-controls")} tbody`);
    const all = await rows.count();
    await search.fill("no row has this text");
    check(await rows.locator("visible=true").count() === 0, `${name}: finds what is not there`);
    await search.fill("");
    check(await rows.locator("visible=true").count() === all, `${name}: rows are lost`);
  }
}

async function useSteps(page, name) {
  for (const steps of (await page.locator(".steps").all()).slice(0, 3)) {
    await steps.evaluate((element) => { element.closest("details").open = true; });
    const [back, forth] = [steps.locator(".back"), steps.locator(".forth")];
    const shown = steps.locator("section:visible");
    const count = await steps.locator("section").count();
    check(await back.isDisabled(), `${name}: can go back from the first step`);
    const picture = steps.locator("xpath=..").locator(".picture");
    let pale = await picture.locator(".pale").count();
    for (let i = 1; i < count; ++i) {
      const before = await shown.innerText();
      await forth.click();
      check(await shown.count() === 1 && await shown.innerText() !== before,
            `${name}: step ${i + 1} does not follow`);
      pale += await picture.locator(".pale").count();
    }
    check(await forth.isDisabled(), `${name}: can go beyond the last step`);
    check(pale > 0, `${name}: the picture does not follow the steps`);
    await back.click();
  }
}

async function useMap(page, name) {
  const places = page.locator(".map button");
  const count = await places.count();
  check(count >= 148, `${name}: the map has ${count} places`);
  for (const look of ["fine", "blank", "noted", "failed"]) {
    const place = page.locator(`.map button.${look}`).first();
    if (await place.count() === 0) continue;
    await place.click();
    check(await page.locator(".place:visible").count() === 1, `${name}: ${look} tells nothing`);
    check(await place.getAttribute("aria-pressed") === "true", `${name}: ${look} is not chosen`);
    const link = page.locator(".place:visible a");
    if (await link.count() > 0) {
      await link.click();
      const details = page.locator(await link.getAttribute("href")).locator("details");
      check(await details.locator("svg").first().isVisible(), `${name}: ${look} shows no picture`);
    }
  }
}

async function usePage(browser, file, size, scheme) {
  const name = `${basename(file, ".html")} ${size} ${scheme}`;
  const {page, problems, close} = await openPage(browser, file, size, scheme);
  if (process.env.PICTURES) {
    const path = `${process.env.PICTURES}/${name.replaceAll(" ", "-")}.png`;
    await page.screenshot({path, fullPage: true});
  }
  for (const summary of (await page.locator("summary").all()).slice(0, 10)) {
    if (!await summary.locator("xpath=..").getAttribute("open")) await summary.click();
  }
  if (await page.locator(".map").count() > 0) await useMap(page, name);
  await useTables(page, name);
  await useSteps(page, name);
  check(!await isTooWide(page), `${name}: is wider than the window`);
  for (const violation of await seriousViolations(page)) check(false, `${name}: ${violation}`);
  for (const problem of problems) check(false, `${name}: ${problem}`);
  await page.emulateMedia({media: "print"});
  check(await page.locator("h1").isVisible(), `${name}: has no title on paper`);
  await close();
}

const browser = await openBrowser();
for (const file of process.argv.slice(2)) {
  for (const size of Object.keys(sizes)) {
    for (const scheme of schemes) {
      // The languages differ in their words alone.
      const isTried = !file.endsWith(".ja.html") || (size === "phone") === (scheme === "dark");
      if (isTried) await usePage(browser, file, size, scheme);
    }
  }
}
await browser.close();
for (const failure of failures.slice(0, 60)) console.error(failure);
console.log(`${checks} checks of ${process.argv.length - 2} pages, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
