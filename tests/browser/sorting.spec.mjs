// The order of the results.

import assert from "node:assert/strict";
import test from "node:test";

import { DATED } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { addressFits, comes } from "./support/waiting.mjs";

async function sorted(explorer, by, key) {
  await explorer.sort.selectOption({ label: by });
  await addressFits(explorer.page, (url) => url.searchParams.get("sort") === key, by);
}

test("the latest article comes first when the newest are wanted", async (t) => {
  const explorer = await visit(t);
  await sorted(explorer, "Newest first", "newest");
  await comes(explorer.headings.first().filter({ hasText: DATED.title }));
  assert.equal(await explorer.headings.count(), 5);
});

test("articles without a date come last, whichever end of time is wanted", async (t) => {
  const explorer = await visit(t);
  await sorted(explorer, "Oldest first", "oldest");
  await comes(explorer.headings.first().filter({ hasText: DATED.title }));
});

test("titles come in the order of the alphabet", async (t) => {
  const explorer = await visit(t);
  await sorted(explorer, "Title", "title");
  await comes(explorer.headings.first().filter({ hasText: "Building them" }));
  const titles = await explorer.titles();
  assert.deepEqual(titles, [...titles].sort((one, other) => one.localeCompare(other, "en")));
});

test("an order other than the best match first holds for a search too", async (t) => {
  const explorer = await visit(t, "?q=china&sort=newest");
  await explorer.says(/for china/);
  assert.equal((await explorer.titles())[0], DATED.title);
});
