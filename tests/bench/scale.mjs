// What an engine's files cost a visitor, and how long answers take once they are there, one JSON object:
// `node scale.mjs ENGINE FOLDER QUERIES`. The engine's files are in FOLDER.

import { readFile, symlink } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { launch } from "../browser/support/chromium.mjs";
import { StaticHost } from "../browser/support/static_host.mjs";
import { lines } from "./articles.mjs";

const VISITS = 15;
const QUERIES_OF_A_VISIT = 10;
// The types that hosts compress, and the file of Pagefind's that is code though it has none of them.
const COMPRESSED = [".js", ".json", ".mjs", ".wasm"];
const CODE = [".js", ".mjs", ".wasm", ".pagefind"];

const [engine, folder, file] = process.argv.slice(2);
await symlink(dirname(fileURLToPath(import.meta.url)), join(folder, "bench"));
const queries = (await lines(file)).filter(({ kind }) => kind === "query");

const sizes = new Map();
let served = [];
const host = await StaticHost.start(folder, {
  types: { ".mjs": "text/javascript" },
  // Less what is there for the bench alone.
  served: (name) => void (name.startsWith("bench/") || name === "engine.js" || served.push(name)),
});
const browser = await launch();
try {
  const first = [];
  const counts = [];
  const tenth = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await visited();
    for (let number = 0; number < QUERIES_OF_A_VISIT; number += 1) {
      const { text } = queries[(visit * QUERIES_OF_A_VISIT + number) % queries.length];
      if (number === 0) {
        const milliseconds = await page.evaluate(opened, ours(text));
        first.push({ ...(await loaded()), milliseconds });
        served = [];
      }
      const milliseconds = await page.evaluate(asked, ours(text));
      if (number === 0) counts.push({ ...(await loaded()), milliseconds });
      if (number === QUERIES_OF_A_VISIT - 1) tenth.push({ ...(await loaded()), milliseconds });
      served = [];
    }
    await page.context().close();
  }
  const page = await visited();
  await page.evaluate(opened, ours(queries[0].text));
  await page.evaluate(askedAll, queries);
  served = [];
  const times = await page.evaluate(askedAll, queries);
  const again = (await loaded()).data / (times.query.length + times.keystroke.length);
  process.stdout.write(`${JSON.stringify({ first, counts, tenth, ...times, again })}\n`);
} finally {
  await browser.close();
  await host.cutOff();
}

/** A page of a visitor who has never been here. */
async function visited() {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("console", (message) => console.error(`    page: ${message.text()}`));
  await page.goto(host.url("bench/page.html"));
  served = [];
  return page;
}

function ours(query) {
  return { script: host.url(`bench/peers/${engine}.mjs`), address: host.url(), query };
}

/** What has been served since, in bytes as a host would send them. */
async function loaded() {
  const sum = { requests: served.length, code: 0, data: 0 };
  for (const name of served) sum[CODE.includes(extname(name)) ? "code" : "data"] += await sent(name);
  return sum;
}

async function sent(name) {
  if (!sizes.has(name)) {
    const content = await readFile(join(folder, name));
    sizes.set(name, (COMPRESSED.includes(extname(name)) ? gzipSync(content) : content).length);
  }
  return sizes.get(name);
}

// The functions below run in the page.

/** Opens the engine, which stays open, and asks it for hits. */
async function opened({ script, address, query }) {
  const start = performance.now();
  const { open } = await import(script);
  globalThis.search = await open(address);
  await (globalThis.search.hits ?? globalThis.search)(query, 10, false);
  return performance.now() - start;
}

async function asked({ query }) {
  const start = performance.now();
  await globalThis.search(query, 10, false);
  return performance.now() - start;
}

/** Asks every query in full, and those that say so letter by letter; gives the times by kind. */
async function askedAll(queries) {
  const times = { query: [], keystroke: [] };
  const ask = async (kind, text, typing) => {
    const start = performance.now();
    await globalThis.search(text, 10, typing);
    times[kind].push(performance.now() - start);
  };
  for (const { text } of queries) await ask("query", text, false);
  for (const { text } of queries.filter(({ typed }) => typed)) {
    for (let end = 1; end <= text.length; end += 1) await ask("keystroke", text.slice(0, end), true);
  }
  return times;
}
