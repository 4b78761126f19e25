// Asks one engine in a page, and prints how long it took, one JSON object:
// `node speed.mjs ENGINE FOLDER ARTICLES QUERIES`. The engine's files are written to FOLDER unless they are there.

import { readdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "../browser/support/chromium.mjs";
import { StaticHost } from "../browser/support/static_host.mjs";
import { lines, publish } from "./articles.mjs";
import { memoryOf } from "./memory.mjs";

// A page is told what memory it takes only where it shares none with others…
const ALONE = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
// …and at once only where garbage is collected on demand.
const FLAGS = ["--enable-blink-features=ForceEagerMeasureMemory"];

const [engine, folder, articles, queries] = process.argv.slice(2);
if ((await readdir(folder)).length === 0) await publish(engine, articles, folder);
await symlink(dirname(fileURLToPath(import.meta.url)), join(folder, "bench"));

const host = await StaticHost.start(folder, { types: { ".mjs": "text/javascript" }, headers: ALONE });
const browser = await launch(FLAGS);
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.error(`    page: ${message.text()}`));
  await page.goto(host.url("bench/page.html"));
  const before = await memoryOf(page);
  const times = await page.evaluate(measure, {
    script: host.url(`bench/peers/${engine}.mjs`),
    address: host.url(),
    queries: await lines(queries),
  });
  process.stdout.write(`${JSON.stringify({ ...times, memory: (await memoryOf(page)) - before })}\n`);
} finally {
  await browser.close();
  await host.cutOff();
}

/** Runs in the page: opens the engine, which stays open, asks everything once, and tells times in milliseconds. */
async function measure({ script, address, queries }) {
  const HITS = 10;
  const start = performance.now();
  const { open } = await import(script);
  const search = await open(address);
  globalThis.search = search;
  await search(queries[0].text, HITS, false);
  const load = performance.now() - start;

  const times = { query: [], question: [], keystroke: [] };
  let found = 0;
  const ask = async (kind, text, typing) => {
    const start = performance.now();
    found += (await search(text, HITS, typing)).length;
    times[kind].push(performance.now() - start);
  };
  for (const { text } of queries.filter((_, place) => place % 10 === 0)) await search(text, HITS, false);
  for (const { kind, text } of queries) await ask(kind, text, false);
  for (const { text } of queries.filter(({ typed }) => typed)) {
    for (let end = 1; end <= text.length; end += 1) await ask("keystroke", text.slice(0, end), true);
  }
  return { load, found, ...times };
}
