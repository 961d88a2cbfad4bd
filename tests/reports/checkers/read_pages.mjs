// HTML reports before html-validate and, in Chromium, light and dark, before axe.
// `node read_pages.mjs FOLDER`, run where node_modules is. CHROMIUM names another browser.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const folder = process.argv[2];
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE = 120_000; // milliseconds; Chromium may be slow to start on a busy machine
let faults = 0;

function tell(checker, found) {
  faults += found.length;
  console.log(`${checker}: ${found.length ? `${found.length} faults` : "fine"}`);
  for (const line of found.slice(0, 20)) console.log(`  ${line}`);
}

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const wrong = [];
for (const name of pages) {
  const report = await validator.validateFile(join(folder, name));
  for (const result of report.results)
    for (const m of result.messages) wrong.push(`${name}:${m.line} ${m.ruleId}: ${m.message}`);
}
tell("html-validate", wrong);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
  timeout: PATIENCE,
});
for (const scheme of ["light", "dark"]) {
  const found = [];
  for (const name of pages) {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setViewport({ width: name.includes(".fr.") ? 375 : 1000, height: 900 });
    const fetched = [];
    page.on("request", (request) => fetched.push(request.url()));
    await page.goto(pathToFileURL(resolve(folder, name)).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    for (const v of violations) found.push(`${name} ${v.id}: ${v.nodes[0].html.slice(0, 120)}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${name} is ${wide} px wider than the window`);
    if (fetched.length > 1) found.push(`${name} loads ${fetched[1]}`);
    await page.close();
  }
  tell(`axe-core, ${scheme}`, found);
}
await browser.close();
process.exit(faults ? 1 : 0);
