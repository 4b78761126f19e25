// The engine in a page of somebody else's making, without the explorer.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { filesLike } from "./support/site.mjs";
import { contextFor, hostFor, openPage } from "./support/visit.mjs";

const [SCRIPT] = filesLike(/^sourcebook-[0-9a-f]+\.js$/);
const [MANIFEST] = filesLike(/^pack\/manifest.*\.json$/);

/** A page with an element of the explorer's name, which is nothing that a page of one's own might not have. */
const OWN_PAGE = '<!doctype html><html lang="en"><title>My page</title><link rel="icon" href="data:,"><div id="explorer">Mine</div>';

async function ownPage(t) {
  const host = await hostFor(t);
  host.put("own.html", OWN_PAGE);
  const { page } = await openPage(t, await contextFor(t), host);
  await page.goto(host.url("own.html"));
  return page;
}

test("a page of one's own can ask the engine, and no explorer appears in it", async (t) => {
  const page = await ownPage(t);
  const titles = await page.evaluate(
    async ([script, manifest]) => {
      const { default: init, Engine } = await import(new URL(script, location).href);
      await init();
      const engine = new Engine();
      const ask = async (message) => JSON.parse(await engine.ask(JSON.stringify({ number: 1, message }))).message;
      await ask({ open: { manifest: new URL(manifest, location).href } });
      const { answered } = await ask({ answer: { selection: "q=lithium-rich", limit: 1 } });
      return answered.hits.map((hit) => hit.article.title);
    },
    [SCRIPT, MANIFEST],
  );
  assert.deepEqual(titles, [TITLES["002"]]);
  assert.equal(await page.locator("body").textContent(), "Mine");
});

test("the same script is a worker of one's own", async (t) => {
  const page = await ownPage(t);
  const reply = await page.evaluate(
    async ([script, manifest]) => {
      const address = new URL(script, location).href;
      const wasm = (await (await fetch(address)).text()).match(/sourcebook-[0-9a-f]+\.wasm/)[0];
      const module = await WebAssembly.compileStreaming(fetch(new URL(wasm, address)));
      const worker = new Worker(address, { type: "module" });
      const next = () => new Promise((resolve) => worker.addEventListener("message", ({ data }) => resolve(data), { once: true }));
      worker.postMessage({ start: { module, files: new Map() } });
      if (!(await next()).started) throw new Error("the worker did not start");
      const open = { number: 7, message: { open: { manifest: new URL(manifest, location).href } } };
      worker.postMessage({ ask: 1, json: JSON.stringify(open) });
      return JSON.parse((await next()).json);
    },
    [SCRIPT, MANIFEST],
  );
  assert.equal(reply.number, 7);
  assert.ok(reply.message.opened);
});
