// How long the explorer's page is kept from answering to its reader while queries are typed, one JSON object:
// `node blocking.mjs SITE PACK QUERIES`. SITE is the built explorer, PACK what it shows.

import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { launch } from "../browser/support/chromium.mjs";
import { pageOfPack } from "../browser/support/page_of_pack.mjs";
import { StaticHost } from "../browser/support/static_host.mjs";
import { lines } from "./articles.mjs";

/** How many queries are typed. */
const QUERIES = 20;
/** From one key to the next, in milliseconds: somebody who types fast. */
const PAUSE = 120;

const [site, pack, file] = process.argv.slice(2);
const queries = (await lines(file)).filter(({ typed }) => typed).slice(0, QUERIES);

const folder = await mkdtemp(join(tmpdir(), "sourcebook-blocking-"));
await cp(site, folder, { recursive: true });
await symlink(resolve(pack), join(folder, "other"));
const page = join(folder, "index.html");
await writeFile(page, pageOfPack(await readFile(page, "utf8"), "other", await readdir(pack)));
const host = await StaticHost.start(folder);
const browser = await launch();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  const explorer = await context.newPage();
  await explorer.addInitScript(watch);
  await explorer.goto(host.url());
  const box = explorer.getByRole("searchbox", { name: "Search" });
  const status = explorer.getByRole("status");
  await status.filter({ hasText: /passage/ }).waitFor();
  const opening = await explorer.evaluate(() => globalThis.blocked.splice(0));
  let keystrokes = 0;
  for (const { text } of queries) {
    await box.fill("");
    await box.pressSequentially(text, { delay: PAUSE });
    keystrokes += text.length;
    await status.filter({ hasText: text }).waitFor();
  }
  const typing = await explorer.evaluate(() => globalThis.blocked);
  process.stdout.write(`${JSON.stringify({ keystrokes, opening, typing })}\n`);
} finally {
  await browser.close();
  await host.cutOff();
  await rm(folder, { recursive: true });
}

/** Runs in the page before all else: gathers how long each task took that kept it busy for 50 ms or more. */
function watch() {
  globalThis.blocked = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.blocked.push(duration);
  });
  observer.observe({ type: "longtask", buffered: true });
}
