// 320 pixels wide: nothing hangs over the edge, nothing is out of reach.

import assert from "node:assert/strict";
import test from "node:test";

import { DATED, TITLES } from "./support/seeds.mjs";
import { DESKTOP, NARROW, visit } from "./support/visit.mjs";
import { addressFits, comes } from "./support/waiting.mjs";

const VIEWS = {
  Articles: "?q=china",
  Timeline: "?view=timeline",
  Themes: "?view=themes",
  "the reading view": "?q=lithium&article=002_dcea722d6bd48a8a",
  "nothing found": "?q=xylophone",
};

async function overhang(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [name, selection] of Object.entries(VIEWS)) {
  test(`${name} fits 320 pixels`, async (t) => {
    const explorer = await visit(t, selection, { context: { viewport: NARROW } });
    assert.equal(await overhang(explorer.page), 0, "the page scrolls sideways");
  });
}

test("search, filters and views are all within reach of a finger", async (t) => {
  const explorer = await visit(t, "", { context: { viewport: NARROW, hasTouch: true, isMobile: true } });
  await explorer.search.tap();
  await explorer.search.fill("battery");
  await explorer.says(/for battery/);
  await explorer.unfold();
  await explorer.theme("Trade and global expansion").tap();
  await addressFits(explorer.page, (url) => url.searchParams.has("theme"), "the theme");
  await explorer.from.fill("2024");
  await explorer.says(/^1 article/);
  await explorer.view("Timeline").tap();
  await explorer.timeline.getByRole("button", { name: new RegExp(DATED.date) }).tap();
  await comes(explorer.article(DATED.title));
  assert.equal(await overhang(explorer.page), 0);
});

test("every cell of the table can be brought into sight and opened", async (t) => {
  const explorer = await visit(t, "?view=themes", { context: { viewport: NARROW, hasTouch: true, isMobile: true } });
  const cell = explorer.themesTable.getByRole("link", { name: `Data, standards and regulation in ${TITLES["003"]}` });
  await cell.tap();
  await comes(explorer.article(TITLES["003"]));
});

test("what a finger has to hit is large enough", async (t) => {
  const explorer = await visit(t, "?q=china", { context: { viewport: NARROW, hasTouch: true, isMobile: true } });
  await explorer.unfold();
  const targets = [explorer.search, explorer.view("Timeline"), explorer.theme("Jobs and investment"), explorer.clearAll];
  for (const target of targets) {
    const { width, height } = await target.evaluate((element) => {
      const hit = element.closest("label") ?? element;
      return hit.getBoundingClientRect();
    });
    assert.ok(width >= 24 && height >= 24, `${target} measures ${width} by ${height}`);
  }
});

test("text set twice as large still fits", async (t) => {
  const explorer = await visit(t, "?q=china", {
    context: { viewport: DESKTOP },
    prepare: (page) => page.addInitScript(() => document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.style.fontSize = "200%";
    })),
  });
  await explorer.says(/for china/);
  assert.equal(await overhang(explorer.page), 0);
});

test("a wide screen is used, and lines stay short enough to read", async (t) => {
  const explorer = await visit(t, "?article=002_dcea722d6bd48a8a", { context: { viewport: { width: 1920, height: 1000 } } });
  const paragraph = explorer.article(TITLES["002"]).getByText("In the heart of China");
  await comes(paragraph);
  const { width } = await paragraph.boundingBox();
  assert.ok(width > 400 && width < 900, `a line is ${width} pixels long`);
});
