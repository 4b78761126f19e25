// A pack that is gone, damaged or of another format: a message and a way forward, never a blank page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { SITE, filesLike } from "./support/site.mjs";
import { hostFor, visit } from "./support/visit.mjs";
import { comes, goes } from "./support/waiting.mjs";

const MANIFESTS = /^pack\/manifest.*\.json$/;
const SHARDS = /\.shard$/;

/** Visits a site some of whose files are other than they should be. */
async function visitDamaged(t, pattern, change, at = "") {
  const host = await hostFor(t);
  for (const file of filesLike(pattern)) host.put(file, change(readFileSync(join(SITE, file))));
  return visit(t, at, { host, answered: false, troubled: true });
}

/** The page explains itself, and the reader is not left with nothing. */
async function assertHelpful(explorer, about) {
  await comes(explorer.alert, "no message");
  const { y } = await explorer.alert.first().boundingBox();
  assert.ok(y >= 0 && y < 400, `the message is ${y} pixels down the page`);
  const text = await explorer.alert.first().textContent();
  assert.match(text, about);
  const wayForward = explorer.page.getByRole("button", { name: /again|reload/i });
  const list = explorer.page.getByRole("link", { name: TITLES["002"] });
  assert.ok((await wayForward.count()) + (await list.count()) > 0, "neither a way forward nor the list");
  const uncaught = explorer.troubles.filter((trouble) => trouble.startsWith("uncaught"));
  assert.deepEqual(uncaught, []);
}

const cutShort = (bytes) => bytes.subarray(0, bytes.length / 2);
const overwritten = (bytes) => Buffer.alloc(bytes.length, 7);
const flipped = (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0x55 : byte)));

test("a manifest that is gone", async (t) => {
  await assertHelpful(await visitDamaged(t, MANIFESTS, () => undefined), /reach|not found|load/i);
});

test("a manifest that is no manifest", async (t) => {
  await assertHelpful(await visitDamaged(t, MANIFESTS, () => "<!doctype html><title>Sign in</title>"), /damaged|changed|read/i);
});

test("a manifest of a format yet to come", async (t) => {
  const later = (bytes) => JSON.stringify({ ...JSON.parse(bytes), format: 999 });
  await assertHelpful(await visitDamaged(t, MANIFESTS, later), /cannot read|version|build/i);
});

test("shards that are gone", async (t) => {
  await assertHelpful(await visitDamaged(t, SHARDS, () => undefined), /reach|not found|load/i);
});

for (const [how, change] of Object.entries({ "cut short": cutShort, overwritten, "flipped in one byte": flipped })) {
  test(`shards ${how}`, async (t) => {
    await assertHelpful(await visitDamaged(t, SHARDS, change), /damaged|changed|read/i);
  });
}

test("shards of another site, though whole in themselves", async (t) => {
  const shards = filesLike(SHARDS);
  assert.ok(shards.length >= 2, "the pack has but one shard");
  const other = readFileSync(join(SITE, shards[0]));
  const host = await hostFor(t);
  for (const file of shards.slice(1)) host.put(file, other);
  const explorer = await visit(t, "?q=lithium&article=002_dcea722d6bd48a8a", { host, answered: false, troubled: true });
  await assertHelpful(explorer, /damaged|changed|read/i);
});

test("once the pack is whole again, trying again is enough", async (t) => {
  const host = await hostFor(t);
  const [manifest] = filesLike(MANIFESTS);
  host.put(manifest, undefined);
  const explorer = await visit(t, "", { host, answered: false, troubled: true });
  await comes(explorer.alert);
  host.put(manifest, readFileSync(join(SITE, manifest)));
  await explorer.page.getByRole("button", { name: /try again/i }).click();
  await explorer.says(/^5 articles/);
  await goes(explorer.alert);
});

test("an explorer that does not load leaves the list and says so", async (t) => {
  const host = await hostFor(t);
  for (const file of filesLike(/\.wasm$/)) host.put(file, undefined);
  for (const file of filesLike(/^carried-.*\.js$/)) host.put(file, undefined);
  const explorer = await visit(t, "", { host, answered: false, troubled: true });
  await comes(explorer.alert);
  for (const title of Object.values(TITLES)) await comes(explorer.page.getByRole("heading", { name: title }));
});
