// Reading without a mouse: every step by keys, and the focus always somewhere that makes sense.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes, focused } from "./support/waiting.mjs";

/** Presses Tab until what `locator` finds has the focus, and fails if it never does. */
async function tabTo(explorer, locator, key = "Tab") {
  await comes(locator);
  for (let presses = 0; presses < 80; presses += 1) {
    await explorer.page.keyboard.press(key);
    if (await locator.first().evaluate((element) => element === document.activeElement)) return presses + 1;
  }
  assert.fail(`no Tab leads to ${locator}`);
}

test("keys alone find a result, read it and return to it", async (t) => {
  const explorer = await visit(t);
  const { keyboard } = explorer.page;
  await keyboard.press("/");
  await focused(explorer.search);
  await keyboard.type("lithium-rich");
  await explorer.says(/for lithium-rich/);
  await tabTo(explorer, explorer.resultLink(TITLES["002"]));
  await keyboard.press("Enter");
  const article = explorer.article(TITLES["002"]);
  await comes(article);
  await focused(article.getByRole("heading", { level: 1 }));
  await tabTo(explorer, explorer.wayBack, "Shift+Tab");
  await keyboard.press("Enter");
  await focused(explorer.resultLink(TITLES["002"]));
});

test("the slash only types where text is typed", async (t) => {
  const explorer = await visit(t);
  const { keyboard } = explorer.page;
  await keyboard.press("/");
  await focused(explorer.search);
  assert.equal(await explorer.search.inputValue(), "");
  await keyboard.press("/");
  assert.equal(await explorer.search.inputValue(), "/");
  await explorer.from.focus();
  await keyboard.press("/");
  assert.equal(await explorer.from.inputValue(), "/");
});

test("Escape empties the search", async (t) => {
  const explorer = await visit(t, "?q=lithium");
  await explorer.says(/for lithium/);
  await explorer.search.focus();
  await explorer.page.keyboard.press("Escape");
  await explorer.says(/^5 articles/);
  assert.equal(await explorer.search.inputValue(), "");
  await focused(explorer.search);
});

test("a theme is chosen by the space bar and keeps the focus", async (t) => {
  const explorer = await visit(t);
  await tabTo(explorer, explorer.theme("Regional hubs and clusters"));
  await explorer.page.keyboard.press("Space");
  await explorer.says(/^2 articles/);
  await focused(explorer.theme("Regional hubs and clusters"));
});

test("a mark on the timeline opens by Enter, and back is the mark again", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  const mark = explorer.timeline.getByRole("button", { name: /20 March 2024/ });
  await tabTo(explorer, mark);
  await explorer.page.keyboard.press("Enter");
  await comes(explorer.article(TITLES["004"]));
  await explorer.page.goBack();
  await focused(explorer.timeline.getByRole("button", { name: /20 March 2024/ }));
});

test("a cell of the table opens at its passage, and back is the cell again", async (t) => {
  const explorer = await visit(t, "?view=themes");
  const cell = explorer.themesTable.getByRole("link", { name: `Regional hubs and clusters in ${TITLES["000"]}` });
  await tabTo(explorer, cell);
  await explorer.page.keyboard.press("Enter");
  await comes(explorer.article(TITLES["000"]));
  const inside = await explorer.article(TITLES["000"]).evaluate((article) => article.contains(document.activeElement));
  assert.ok(inside, "the focus is not in the article");
  await explorer.page.goBack();
  await focused(cell);
});

test("the first Tab skips to the results", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  await explorer.page.keyboard.press("Tab");
  const skip = explorer.root.getByRole("link", { name: /skip/i });
  await focused(skip);
  await explorer.page.keyboard.press("Enter");
  await tabTo(explorer, explorer.headings.getByRole("link").first());
});

test("whatever has the focus shows it", async (t) => {
  const explorer = await visit(t, "?q=china", { context: { reducedMotion: "reduce" } });
  await explorer.says(/for china/);
  const { page } = explorer;
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return undefined;
      const look = () =>
        [element, element.closest("label"), element.closest("form"), element.nextElementSibling]
          .filter(Boolean)
          .map((each) => {
            const { outline, boxShadow, borderColor, backgroundColor, transform } = getComputedStyle(each);
            return [outline, boxShadow, borderColor, backgroundColor, transform].join();
          })
          .join();
      const focused = look();
      element.blur();
      const left = look();
      element.focus();
      return focused === left ? element.outerHTML.slice(0, 100) : undefined;
    });
    assert.equal(hidden, undefined, "nothing shows that it has the focus");
  }
});

test("no live region holds results", async (t) => {
  const explorer = await visit(t, "?q=china");
  await explorer.says(/for china/);
  const live = explorer.page.locator("[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]");
  assert.ok((await live.count()) > 0);
  assert.equal(await live.filter({ has: explorer.page.getByRole("heading") }).count(), 0);
});
