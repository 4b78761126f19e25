// Collections whose parts lie in files of their own: what is there is shown, and the rest comes when it comes.

import assert from "node:assert/strict";
import test from "node:test";

import { hostWithPackOf } from "./support/other_pack.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

const MONTHS = ["January", "March", "May", "July", "August", "October", "December"];

/** Articles with so many dates that these are no part of the pack's directory. */
function datedArticles() {
  const article = (number) => {
    const days = Array.from({ length: 250 }, (_, at) => {
      const [year, month, day] = [1950 + ((number + at) % 60), MONTHS[at % 7], 1 + ((number * 7 + at) % 31)];
      return `On ${day} ${month} ${year} something happened.`;
    });
    return `---\ntitle: Chronicle ${number}\n---\n${days.join("\n\n")}\n`;
  };
  return Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`${number}.md`, article(number)]));
}

test("hits are shown before the dates have come, and the timeline once they have", async (t) => {
  const host = await hostWithPackOf(t, datedArticles());
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  const asked = [];
  const holdDatesBack = (page) =>
    page.context().route(/\/dates-[^/]+\.shard$/, async (route) => {
      asked.push(route.request().url());
      await released;
      await route.continue();
    });
  const explorer = await visit(t, "?q=happened+", { host, prepare: holdDatesBack });
  await explorer.says(/^40 articles/);
  assert.equal((await explorer.titles()).length > 0, true);
  await explorer.page.getByRole("link", { name: "Timeline" }).click();
  const timeline = explorer.page.getByRole("region", { name: "Timeline" });
  assert.equal(await timeline.count(), 0);
  release();
  await comes(timeline.getByRole("button").first(), "no mark on the timeline");
  assert.ok(asked.length > 0, "the dates were no file of their own");
});
