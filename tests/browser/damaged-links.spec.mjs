// Links that are old, cut short or made up.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

test("a link to an article that is not there says so and offers a way on", async (t) => {
  const explorer = await visit(t, "?article=no-such-article", { answered: false });
  await comes(explorer.alert);
  assert.match(await explorer.alert.textContent(), /no such article|not (?:here|found)/i);
  await explorer.search.fill("lithium");
  await explorer.says(/for lithium/);
  assert.deepEqual(await explorer.titles(), [TITLES["002"]]);
});

test("parameters that make no sense are passed over", async (t) => {
  const link = "?q=lithium&view=nowhere&sort=sideways&from=soon&passage=x&utm_source=letter&theme=";
  const explorer = await visit(t, link);
  await explorer.says(/^1 article, 2 passages for lithium$/);
  await comes(explorer.openView.filter({ hasText: "Articles" }));
});

test("a passage that the article does not have opens the article", async (t) => {
  const explorer = await visit(t, "?article=002_dcea722d6bd48a8a&passage=999");
  await comes(explorer.article(TITLES["002"]));
});

test("a theme that the collection does not have can be got rid of", async (t) => {
  const explorer = await visit(t, "?theme=no-such-theme", { answered: false });
  await explorer.says(/\S/);
  if ((await explorer.titles()).length === 5) return;
  await comes(explorer.clearAll);
  await explorer.clearAll.click();
  await explorer.says(/^5 articles/);
});

test("bytes that are no text do no harm", async (t) => {
  const explorer = await visit(t, "?q=%FF%FE&theme=%00&article=%", { answered: false });
  await comes(explorer.search);
});
