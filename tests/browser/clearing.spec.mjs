// Clear all: there when something is selected, and then it takes all of it away.

import assert from "node:assert/strict";
import test from "node:test";

import { visit } from "./support/visit.mjs";
import { addressFits, comes, goes } from "./support/waiting.mjs";

test("nothing can be cleared where nothing is selected", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  assert.equal(await explorer.clearAll.count(), 0);
});

for (const selection of ["?q=lithium", "?theme=hubs", "?from=2024", "?q=china&theme=trade&to=2024"]) {
  test(`all of ${selection} is cleared`, async (t) => {
    const explorer = await visit(t, selection);
    await comes(explorer.clearAll);
    await explorer.clearAll.click();
    await explorer.says(/^5 articles, \d+ passages$/);
    await goes(explorer.clearAll);
    assert.equal(await explorer.search.inputValue(), "");
    assert.equal(await explorer.from.inputValue(), "");
    assert.equal(await explorer.themes.getByRole("checkbox", { checked: true }).count(), 0);
    await addressFits(explorer.page, (url) => !/q=|theme=|from=|to=/.test(url.search), "the link keeps something");
  });
}

test("clearing leaves the reader in the view and gives the focus a place", async (t) => {
  const explorer = await visit(t, "?theme=hubs&view=themes");
  await explorer.clearAll.focus();
  await explorer.page.keyboard.press("Enter");
  await explorer.says(/^5 articles/);
  await comes(explorer.openView.filter({ hasText: "Themes" }));
  const lost = await explorer.page.evaluate(() => document.activeElement === document.body);
  assert.ok(!lost, "the focus is lost with the button");
});
