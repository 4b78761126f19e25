// Collections in other languages than English: their stemmers come in a module of their own, when they are wanted.

import assert from "node:assert/strict";
import test from "node:test";

import { hostWithPackOf } from "./support/other_pack.mjs";
import { filesLike } from "./support/site.mjs";
import { visit } from "./support/visit.mjs";

const STEMMERS = /\/stemmers-[^/]+$/;

const GERMAN = {
  "a.md": "---\ntitle: Auf der Straße\nlanguage: de\n---\nDie Batterie im Wagen ist alt und leer.\n",
  "b.md": "---\ntitle: Zu Hause\nlanguage: de\n---\nDer Kater liegt auf dem Sofa und schläft.\n",
};

/** Notes what is asked of the site, by the page and by its workers. */
const listenTo = (asked) => (page) => {
  page.context().on("request", (request) => asked.push(request.url()));
};

test("a word in another language finds its other forms", async (t) => {
  const host = await hostWithPackOf(t, GERMAN);
  const asked = [];
  const explorer = await visit(t, "?q=Batterien+", { host, prepare: listenTo(asked) });
  await explorer.says(/^1 article/);
  assert.deepEqual(await explorer.titles(), ["Auf der Straße"]);
  assert.deepEqual(await explorer.results.locator("mark").allTextContents(), ["Batterie"]);
  assert.equal(asked.filter((url) => STEMMERS.test(url)).length, 2);
});

test("so it does where the engine runs in the page", async (t) => {
  const host = await hostWithPackOf(t, GERMAN);
  const withoutWorkers = (page) =>
    page.addInitScript(() => {
      delete window.Worker;
    });
  const explorer = await visit(t, "?q=Batterien+", { host, prepare: withoutWorkers });
  await explorer.says(/^1 article/);
});

test("without the stemmers, words are found as they are written", async (t) => {
  const host = await hostWithPackOf(t, GERMAN);
  for (const file of filesLike(/^stemmers-/)) host.put(file, undefined);
  const explorer = await visit(t, "?q=Batterie+", { host, troubled: true });
  await explorer.says(/^1 article/);
  assert.deepEqual(await explorer.results.locator("mark").allTextContents(), ["Batterie"]);
  await explorer.search.fill("Batterien ");
  await explorer.says(/for Batterie instead of Batterien$/i);
});

test("an English collection does not ask for stemmers", async (t) => {
  assert.equal(filesLike(/^stemmers-/).length, 2);
  const asked = [];
  const explorer = await visit(t, "?q=batteries", { prepare: listenTo(asked), context: { serviceWorkers: "allow" } });
  await explorer.says(/for batteries/);
  await explorer.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  assert.ok(asked.some((url) => url.endsWith(".wasm")), "no request was seen");
  assert.deepEqual(asked.filter((url) => STEMMERS.test(url)), []);
});
