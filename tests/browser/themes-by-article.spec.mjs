// The table of themes by article: every count opens what earns it.

import assert from "node:assert/strict";
import test from "node:test";

import { THEMES, TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

const EARNED = {
  "Supply-chain resilience": ["000", "001", "002"],
  "Localising production": ["000", "001"],
  "Regional hubs and clusters": ["000", "002"],
  "Government policy and support": ["000", "001", "002", "003", "004"],
  "Batteries and materials": ["001", "002", "003", "004"],
  "Data, standards and regulation": ["000", "003"],
};

async function openTable(t, selection = "?view=themes") {
  const explorer = await visit(t, selection);
  await comes(explorer.themesTable);
  return explorer;
}

test("the table has a row an article and a column a theme", async (t) => {
  const explorer = await openTable(t);
  assert.equal(await explorer.themesTable.getByRole("rowheader").count(), 5);
  const columns = (await explorer.themesTable.getByRole("columnheader").allTextContents()).join("|");
  for (const label of THEMES) assert.ok(columns.includes(label), `no column for ${label}`);
});

test("each article's cell for a theme that it bears is a link that says how many passages", async (t) => {
  const explorer = await openTable(t);
  for (const [label, numbers] of Object.entries(EARNED)) {
    for (const number of numbers) {
      const cell = explorer.themesTable.getByRole("link", { name: `${label} in ${TITLES[number]}: ` });
      assert.equal(await cell.count(), 1, `${label} in ${number}`);
    }
  }
});

test("a cell's number is what it is named by", async (t) => {
  const explorer = await openTable(t);
  const links = explorer.themesTable.getByRole("cell").getByRole("link", { name: /^.+ in .+: \d+ passages?$/ });
  const count = await links.count();
  assert.ok(count > 20, `${count} links`);
  assert.equal(count, await explorer.themesTable.getByRole("cell").getByRole("link").count(), "links by another name");
});

test("a cell opens its article at a passage that earns the theme", async (t) => {
  const explorer = await openTable(t);
  await explorer.themesTable
    .getByRole("link", { name: `Batteries and materials in ${TITLES["002"]}: ` })
    .click();
  const article = explorer.article(TITLES["002"]);
  await comes(article);
  const passage = article.getByText("lithium-rich").first();
  const box = await passage.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 800, `the passage is at ${box?.y}`);
});

test("the counts follow the selection", async (t) => {
  const explorer = await openTable(t, "?view=themes&q=lithium");
  await explorer.says(/for lithium/);
  assert.deepEqual(await explorer.themesTable.getByRole("rowheader").allTextContents(), [TITLES["002"]]);
});
