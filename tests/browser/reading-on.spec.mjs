// Reading on: from an article to those like it, and from a passage to others on the same.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

const OPEN = "?article=002_dcea722d6bd48a8a";

test("an article leads to those most like it", async (t) => {
  const explorer = await visit(t, OPEN);
  const article = explorer.article(TITLES["002"]);
  await comes(article);
  const links = article.getByRole("navigation", { name: "Articles like this one" }).getByRole("link");
  const titles = await links.allTextContents();
  assert.ok(titles.length > 0 && !titles.includes(TITLES["002"]), titles.join("; "));
  await links.first().click();
  await comes(explorer.article(titles[0]));
});

test("a passage that is pointed to leads to others on the same", async (t) => {
  const explorer = await visit(t, `${OPEN}&passage=3`);
  const alike = explorer.article(TITLES["002"]).getByRole("region", { name: "On the same as the marked passage" });
  await comes(alike);
  await alike.getByRole("link").first().click();
  await comes(explorer.root.locator(".pointed"), "no passage is pointed to in the other article");
  assert.equal(await explorer.article(TITLES["002"]).count(), 0, "the same article is still open");
});

test("without a passage to be like there is no such list", async (t) => {
  const explorer = await visit(t, OPEN);
  const article = explorer.article(TITLES["002"]);
  await comes(article);
  assert.equal(await article.getByRole("region", { name: "On the same as the marked passage" }).count(), 0);
});
