// One selection, one address: links, back, forward and reload.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { contextFor, openPage, visit } from "./support/visit.mjs";
import { addressFits, comes } from "./support/waiting.mjs";

/** Opens a deep selection by hand and returns the explorer that shows it. */
async function deep(t) {
  const explorer = await visit(t);
  await explorer.search.fill("lithium");
  await explorer.says(/for lithium/);
  await explorer.theme("Trade and global expansion").check();
  await explorer.says(/^1 article.* for lithium$/);
  await explorer.resultLink(TITLES["002"]).click();
  await comes(explorer.article(TITLES["002"]));
  await explorer.article(TITLES["002"]).getByRole("button", { name: "Next match" }).click();
  await addressFits(explorer.page, (url) => url.searchParams.has("passage"), "no passage in the address");
  return explorer;
}

async function assertDeep(explorer) {
  const article = explorer.article(TITLES["002"]);
  await comes(article, "the article is not open");
  assert.equal(await explorer.search.inputValue(), "lithium");
  assert.match(await article.locator("mark").first().textContent(), /lithium/);
  const passage = await article.getByText("Looking at the external circulation").boundingBox();
  assert.ok(passage.y >= 0 && passage.y < 800, `the passage is at ${passage.y}`);
  await explorer.wayBack.click();
  await comes(explorer.results);
  assert.ok(await explorer.theme("Trade and global expansion").isChecked(), "the theme is not selected");
  assert.deepEqual(await explorer.titles(), [TITLES["002"]]);
}

test("a copied link restores query, theme and open passage in another browser", async (t) => {
  const { page, host } = await deep(t);
  const copied = page.url();
  const stranger = await openPage(t, await contextFor(t), host);
  await stranger.page.goto(copied);
  await assertDeep(stranger);
});

test("a reload restores what was seen", async (t) => {
  const explorer = await deep(t);
  await explorer.page.reload();
  await assertDeep(explorer);
});

test("a link restores the view", async (t) => {
  for (const [view, shown] of [["timeline", "timeline"], ["themes", "themesTable"]]) {
    const explorer = await visit(t, `?q=battery&theme=policy&view=${view}`);
    await comes(explorer[shown]);
    assert.equal(await explorer.openView.count(), 1);
    assert.equal((await explorer.openView.textContent()).toLowerCase(), view);
    assert.equal(await explorer.search.inputValue(), "battery");
    assert.ok(await explorer.theme("Government policy and support").isChecked());
  }
});

test("back and forward go through what was seen, step by step", async (t) => {
  const explorer = await visit(t);
  const { page } = explorer;
  await explorer.counts();
  await explorer.theme("Regional hubs and clusters").check();
  await explorer.says(/^2 articles/);
  await explorer.open("Themes");
  await comes(explorer.themesTable);
  await explorer.open("Articles");
  await explorer.resultLink(TITLES["000"]).click();
  await comes(explorer.article(TITLES["000"]));

  await page.goBack();
  await comes(explorer.results);
  await page.goBack();
  await comes(explorer.themesTable);
  await page.goBack();
  await comes(explorer.results);
  assert.equal(await explorer.headings.count(), 2);
  await page.goBack();
  await explorer.says(/^5 articles/);
  assert.equal(await explorer.theme("Regional hubs and clusters").isChecked(), false);

  for (const _ of [1, 2, 3, 4]) await page.goForward();
  await comes(explorer.article(TITLES["000"]));
});

test("a word typed is one step back, not one a letter", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  await explorer.search.pressSequentially("lithium");
  await explorer.says(/for lithium$/);
  await explorer.page.goBack();
  await explorer.says(/^5 articles/);
  assert.equal(await explorer.search.inputValue(), "");
});

test("a result is a real link, for a new tab and for copying", async (t) => {
  const explorer = await visit(t, "?q=lithium");
  await explorer.says(/for lithium/);
  const opened = explorer.context.waitForEvent("page");
  await explorer.resultLink(TITLES["002"]).click({ modifiers: ["Control"] });
  const tab = await opened;
  await comes(tab.getByRole("article", { name: TITLES["002"] }));
  await comes(explorer.results, "the first tab has left its results");
});

test("whatever looks like a link has an address", async (t) => {
  for (const selection of ["?q=china", "?view=timeline", "?view=themes", "?article=002_dcea722d6bd48a8a"]) {
    const explorer = await visit(t, selection);
    const links = explorer.page.getByRole("link");
    const count = await links.count();
    assert.ok(count > 5, `${count} links in ${selection}`);
    const bare = await explorer.page.locator("a:not([href]), a[href='#'], a[href^='javascript:']").count();
    assert.equal(bare, 0, `links without an address in ${selection}`);
  }
});

test("the page's title says what is open", async (t) => {
  const explorer = await visit(t);
  const plain = await explorer.page.title();
  assert.match(plain, /Electric vehicles, made where\?/);
  await explorer.resultLink(TITLES["002"]).click();
  await comes(explorer.article(TITLES["002"]));
  assert.ok((await explorer.page.title()).includes(TITLES["002"]), await explorer.page.title());
});
