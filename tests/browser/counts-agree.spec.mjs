// Every view shows the answer to the same selection.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

const SELECTIONS = {
  "the whole collection": "",
  "a search": "?q=supply+chain",
  "a theme": "?theme=hubs",
  "a theme and a search": "?theme=trade&q=battery",
  "a period": "?from=2024",
};

for (const [name, selection] of Object.entries(SELECTIONS)) {
  test(`list, status, table and timeline agree on ${name}`, async (t) => {
    const explorer = await visit(t, selection);
    const { articles } = await explorer.counts();
    const titles = await explorer.titles();
    assert.equal(titles.length, articles, "the list and the status");

    await explorer.open("Themes");
    await comes(explorer.themesTable);
    assert.equal((await explorer.counts()).articles, articles, "the status in the view Themes");
    const rows = await explorer.themesTable.getByRole("rowheader").allTextContents();
    assert.deepEqual(rows.map((row) => row.trim()).sort(), [...titles].sort(), "the rows of the table");

    await explorer.open("Timeline");
    await comes(explorer.timeline);
    assert.equal((await explorer.counts()).articles, articles, "the status in the view Timeline");
    const dated = await datedArticles(explorer);
    const undated = await undatedArticles(explorer);
    assert.equal(dated.size + undated, articles, `${dated.size} dated and ${undated} undated articles`);
    for (const title of dated) assert.ok(titles.includes(title), `${title} is on the timeline only`);
  });
}

/** The titles in the table beside the timeline. */
async function datedArticles(explorer) {
  const rows = await explorer.timeline.getByRole("row").allTextContents();
  return new Set(Object.values(TITLES).filter((title) => rows.some((row) => row.includes(title))));
}

/** The number of articles that the view says it cannot put on the timeline; none if it says nothing. */
async function undatedArticles(explorer) {
  const said = await explorer.root.getByRole("main").getByText(/^\d+ articles? without any date$/).allTextContents();
  return said.length === 0 ? 0 : Number.parseInt(said[0], 10);
}
