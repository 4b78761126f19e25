// The timeline: dates as buttons, a table of the same, and the passage behind each.

import assert from "node:assert/strict";
import test from "node:test";

import { DATED, TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes, goes } from "./support/waiting.mjs";

const DATED_MARK = new RegExp(`${DATED.date}.*${DATED.title}|${DATED.title}.*${DATED.date}`);

test("20 March 2024 is a button that opens the article it dates", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  await comes(explorer.timeline);
  await explorer.timeline.getByRole("button", { name: DATED_MARK }).click();
  await comes(explorer.article(DATED.title));
  await comes(explorer.article(DATED.title).getByText(DATED.date), "the article does not show its date");
});

test("a date in an article's text opens the very passage that names it", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  await comes(explorer.timeline);
  await explorer.timeline.getByRole("button", { name: new RegExp(`1990s.*${TITLES["003"]}|late 90s.*${TITLES["003"]}`) }).click();
  const article = explorer.article(TITLES["003"]);
  await comes(article);
  const passage = article.getByText("late 90s");
  await comes(passage);
  const top = await passage.evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 800, `the passage is at ${top} of a screen of 800`);
});

test("the table beside it tells the same as the marks", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  await comes(explorer.timeline);
  const table = explorer.timeline.getByRole("table");
  await comes(table);
  const marks = await explorer.timeline.getByRole("button", { name: /\d{4}/ }).count();
  const rows = await table.getByRole("row").count();
  assert.ok(marks > 0);
  assert.equal(rows - 1, marks, "rows below the header, and marks");
  await comes(table.getByRole("row").filter({ hasText: DATED.date }).filter({ hasText: DATED.title }));
});

test("what is a number but no date is on no timeline", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  await comes(explorer.timeline);
  const text = await explorer.timeline.textContent();
  assert.doesNotMatch(text, /10 million|50%|\[1\]/);
});

test("the timeline shows the dates of the selection only", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  const mark = explorer.timeline.getByRole("button", { name: DATED_MARK });
  await comes(mark);
  await explorer.search.fill("lithium");
  await explorer.says(/for lithium/);
  await goes(mark, "the timeline keeps an article that does not match");
});

test("back from the article is the timeline again", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  await explorer.timeline.getByRole("button", { name: DATED_MARK }).click();
  await comes(explorer.article(DATED.title));
  await explorer.page.goBack();
  await comes(explorer.timeline.getByRole("button", { name: DATED_MARK }));
});

test("passages that no date places stand by the way they look, each opening where it stands", async (t) => {
  const explorer = await visit(t, "?view=timeline");
  const shelf = explorer.root.getByRole("region", { name: "Back and ahead" });
  await comes(shelf);
  await comes(shelf.getByRole("heading", { name: "Looking ahead" }));
  await comes(shelf.getByText(/poised to|expected to|will|could/).first());
  await shelf.getByRole("link").first().click();
  await comes(explorer.root.locator(".pointed"), "no passage is pointed to");
});
