// Names: they narrow the collection as themes do, and lead through an article.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { addressFits, comes, focused, goes } from "./support/waiting.mjs";

const WITH_CHINA = ["000", "002", "003", "004"].map((number) => TITLES[number]).sort();

test("a name that articles bear in several forms narrows to all of them", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  await explorer.name("China").check();
  await addressFits(explorer.page, (url) => url.searchParams.get("name") === "China", "the address names China");
  await explorer.says(/^4 articles/);
  assert.deepEqual((await explorer.titles()).sort(), WITH_CHINA);
});

test("a link with a name restores what it narrowed to, and the name can be taken away", async (t) => {
  const explorer = await visit(t, "?name=Xi+Jinping");
  await explorer.says(/^1 article,/);
  assert.deepEqual(await explorer.titles(), [TITLES["004"]]);
  const box = explorer.name("Xi Jinping");
  assert.ok(await box.isChecked(), "the name is not checked");
  // Of all articles, others are borne by more: the name leaves the list with its mark.
  await box.focus();
  await explorer.page.keyboard.press("Space");
  await explorer.says(/^5 articles/);
  await goes(box);
  await focused(explorer.page.getByRole("main"));
});

test("an article's passages with the name are what it shows", async (t) => {
  const explorer = await visit(t, "?name=Toyota");
  await explorer.says(/^1 article,/);
  await comes(explorer.result(TITLES["004"]).getByText(/Toyota/).first());
});

test("a name in the reading view marks its mentions and leads from one to the next", async (t) => {
  const explorer = await visit(t, "?article=004_9b613622fe36ff00");
  const article = explorer.article(TITLES["004"]);
  await comes(article);
  await article.getByRole("region", { name: "Names in this article" }).getByRole("link", { name: "China" }).click();
  await addressFits(explorer.page, (url) => url.searchParams.get("name") === "China", "the address names China");
  await comes(article.locator("mark").first(), "no mention is marked");
  await comes(article.getByRole("button", { name: /next match/i }), "there is no way to the next mention");
});
