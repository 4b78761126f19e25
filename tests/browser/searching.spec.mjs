// The search box: what it finds, how it says so, and that it keeps up with typing.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { addressFits, comes } from "./support/waiting.mjs";

test("lithium-rich is found first in the article on dual circulation", async (t) => {
  const explorer = await visit(t);
  await explorer.search.fill("lithium-rich");
  await explorer.says(/for lithium-rich/);
  assert.equal((await explorer.titles())[0], TITLES["002"]);
  const passages = await explorer.result(TITLES["002"]).locator("mark").allTextContents();
  assert.ok(passages.length > 0, "no match is marked");
});

test("the stages and circulations of the chain lead to the article that tells of them", async (t) => {
  const explorer = await visit(t);
  for (const words of ["upstream imports", "midstream exports", "downstream supply", "dual circulation"]) {
    await explorer.search.fill(words);
    await explorer.says(new RegExp(`for ${words}$`));
    assert.equal((await explorer.titles())[0], TITLES["002"], words);
  }
});

test("every key brings results, the word being typed as a prefix", async (t) => {
  const explorer = await visit(t);
  await explorer.search.pressSequentially("lith");
  await explorer.says(/for lith$/);
  assert.deepEqual(await explorer.titles(), [TITLES["002"]]);
  await explorer.search.press("End");
  await explorer.search.pressSequentially("ium");
  await explorer.says(/for lithium$/);
  assert.deepEqual(await explorer.titles(), [TITLES["002"]]);
  assert.equal(await explorer.search.inputValue(), "lithium");
});

test("a mistyped word brings what was meant, and says so, with a way back to the word as typed", async (t) => {
  const explorer = await visit(t);
  await explorer.search.fill("litium ");
  await explorer.says(/for lithium instead of litium$/);
  assert.deepEqual(await explorer.titles(), [TITLES["002"]]);
  await explorer.page.getByRole("link", { name: "Search instead for litium" }).click();
  await addressFits(explorer.page, (url) => url.searchParams.get("exact") === "1", "the words are not kept");
  await explorer.says(/nothing found for litium$/i);
  await explorer.search.fill("lithiun");
  await explorer.says(/for lithium instead of lithiun$/);
});

test("the words a correction offers can be taken over", async (t) => {
  const explorer = await visit(t, "?q=litium+");
  await explorer.says(/instead of litium$/);
  await explorer.page.getByRole("main").getByRole("link", { name: "lithium", exact: true }).click();
  await explorer.says(/for lithium$/);
  assert.equal(await explorer.search.inputValue(), "lithium ");
});

test("however fast one types, the results are those of the last key", async (t) => {
  const explorer = await visit(t);
  for (const words of ["c", "ca", "can", "cana", "canad", "canada"]) await explorer.search.fill(words);
  await explorer.says(/for canada$/);
  assert.deepEqual(await explorer.titles(), [TITLES["001"]]);
});

test("the status speaks once the reader pauses, not at every key", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  await explorer.status.evaluate((status) => {
    window.said = [];
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await explorer.search.evaluate((search) => {
    for (const words of ["l", "li", "lit", "lith", "lithi", "lithiu", "lithium"]) {
      search.value = words;
      search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await explorer.says(/for lithium$/);
  assert.deepEqual(await explorer.page.evaluate(() => window.said), ["1 article, 2 passages for lithium"]);
});

test("the status counts the articles and passages and names the words", async (t) => {
  const explorer = await visit(t);
  const whole = await explorer.counts();
  assert.equal(whole.articles, 5);
  assert.ok(whole.passages > 5, `${whole.passages} passages`);
  await explorer.search.fill("lithium");
  const said = await explorer.says(/for lithium$/);
  assert.match(said, /^1 article, 2 passages for lithium$/);
});

test("what matches is marked in the results, in each of its forms", async (t) => {
  const explorer = await visit(t, "?q=hubs");
  await explorer.says(/for hubs/);
  const marked = await explorer.results.locator("mark").allTextContents();
  assert.ok(marked.length > 1, `${marked.length} marks`);
  for (const text of marked) assert.match(text, /^hubs?$/i);
});

test("a result shows three passages at most", async (t) => {
  const explorer = await visit(t, "?q=china");
  await explorer.says(/for china/);
  const results = await explorer.results.getByRole("listitem").filter({ has: explorer.page.getByRole("heading") }).all();
  assert.ok(results.length > 1);
  for (const result of results) {
    const passages = await result.getByRole("blockquote").count();
    assert.ok(passages <= 3, `${passages} passages`);
  }
});

test("words of any case and any form find the same", async (t) => {
  const explorer = await visit(t, "?q=localize");
  await explorer.says(/for localize$/);
  const titles = await explorer.titles();
  assert.ok(titles.length > 0);
  for (const words of ["LOCALIZE", "localizing", "Localized"]) {
    await explorer.search.fill(words);
    await explorer.says(new RegExp(`for ${words}$`));
    assert.deepEqual(await explorer.titles(), titles, words);
  }
});

test("signs that mean something to machines are only text to the search", async (t) => {
  const explorer = await visit(t);
  for (const words of ["<b>China</b>", '"', "&&&", "\\", "%00", "(", "*", "a".repeat(400)]) {
    await explorer.search.fill(words);
    await addressFits(explorer.page, (url) => url.searchParams.get("q") === words, `searching for ${words}`);
    await comes(explorer.status.filter({ hasText: words.slice(0, 40) }), `nothing is said of ${words}`, "attached");
  }
  assert.equal(await explorer.page.locator("b").count(), 0);
});

test("the results list holds one item an article, with its heading, date and themes", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  assert.equal(await explorer.headings.count(), 5);
  for (const [number, title] of Object.entries(TITLES)) {
    const result = explorer.result(title);
    const text = await result.textContent();
    assert.ok(text.includes(number === "004" ? "20 March 2024" : "Undated"), text);
    assert.ok(text.includes("Government policy and support"), text);
  }
});
