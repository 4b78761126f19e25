// Nothing found: the page says so and offers ways out that lead somewhere.

import assert from "node:assert/strict";
import test from "node:test";

import { visit } from "./support/visit.mjs";
import { comes, focused } from "./support/waiting.mjs";

test("the status says for what nothing was found", async (t) => {
  const explorer = await visit(t, "?q=xylophone");
  const said = await explorer.says(/xylophone/);
  assert.match(said, /nothing|no articles|^0 /i);
  assert.equal(await explorer.headings.count(), 0);
});

test("each way out that is offered leads to articles or back to the search", async (t) => {
  const at = "?q=lithium+xylophone&theme=hubs&from=2024";
  const first = await visit(t, at);
  await first.says(/xylophone/);
  const offers = await waysOut(first).allTextContents();
  assert.ok(offers.length >= 3, `only ${offers.join("; ")}`);
  const before = new URL(first.page.url()).search;
  for (const offer of offers) {
    const explorer = await visit(t, at);
    await explorer.says(/xylophone/);
    await waysOut(explorer).filter({ hasText: offer }).first().click();
    if (/other words/i.test(offer)) {
      await focused(explorer.search);
    } else {
      await explorer.page.waitForURL((url) => url.search !== before);
    }
    await explorer.context.close();
  }
});

test("a theme that leaves nothing can be removed on the spot", async (t) => {
  const explorer = await visit(t, "?q=lithium&theme=localisation");
  await waysOut(explorer).filter({ hasText: "Localising production" }).click();
  await explorer.says(/^1 article, 2 passages for lithium$/);
});

test("of several words the one that finds something can be tried alone", async (t) => {
  const explorer = await visit(t, "?q=lithium&theme=localisation&q=lithium+xylophone");
  await explorer.says(/xylophone/);
  await waysOut(explorer).filter({ hasText: /lithium alone/ }).click();
  await comes(explorer.search);
  assert.equal(await explorer.search.inputValue(), "lithium");
});

test("a period without articles can be widened", async (t) => {
  const explorer = await visit(t, "?from=2030");
  await explorer.says(/nothing|no articles|^0 /i);
  await waysOut(explorer).filter({ hasText: /period|all times/i }).click();
  await explorer.says(/^5 articles/);
});

test("every view says that nothing was found", async (t) => {
  for (const view of ["articles", "timeline", "themes"]) {
    const explorer = await visit(t, `?q=xylophone&view=${view}`);
    await comes(explorer.page.getByRole("main").getByRole("heading"));
    await comes(waysOut(explorer));
  }
});

/** The buttons that stand where results would. */
function waysOut(explorer) {
  return explorer.page.getByRole("main").getByRole("button");
}
