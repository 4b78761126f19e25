// The period: from, to, and what becomes of articles without a date.

import assert from "node:assert/strict";
import test from "node:test";

import { DATED } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { addressFits, comes } from "./support/waiting.mjs";

test("a period keeps what names a date in it", async (t) => {
  const explorer = await visit(t);
  await explorer.from.fill("2024");
  await explorer.to.fill("2024");
  await addressFits(explorer.page, (url) => url.searchParams.get("to") === "2024", "the period is not in the link");
  await explorer.says(/^1 article/);
  assert.deepEqual(await explorer.titles(), [DATED.title]);
});

test("dates may be days, months or years", async (t) => {
  const explorer = await visit(t);
  for (const [from, to, articles] of [
    ["2024-03-20", "2024-03-20", 1],
    ["2024-03", "2024-04", 1],
    ["2024-03-21", "2024-12", 0],
  ]) {
    await explorer.from.fill(from);
    await explorer.to.fill(to);
    await addressFits(
      explorer.page,
      (url) => url.searchParams.get("from") === from && url.searchParams.get("to") === to,
      `${from} to ${to}`,
    );
    await explorer.says(articles === 0 ? /nothing|no article|^0/i : /^1 article/);
  }
});

test("the period holds in every view", async (t) => {
  const explorer = await visit(t, "?from=2024&to=2024");
  await explorer.says(/^1 article/);
  await explorer.open("Themes");
  await comes(explorer.themesTable);
  assert.equal(await explorer.themesTable.getByRole("rowheader").count(), 1);
});

test("articles without a date stay when they are asked for", async (t) => {
  const explorer = await visit(t, "?from=2024");
  await explorer.says(/^1 article/);
  await explorer.period.getByRole("checkbox", { name: /undated/i }).check();
  await explorer.says(/^[2-5] articles/);
  assert.ok((await explorer.titles()).includes(DATED.title));
});

test("what is no date is flagged where it stands, and narrows nothing", async (t) => {
  const explorer = await visit(t);
  await explorer.from.fill("someday");
  const flagged = explorer.period.locator("[aria-invalid=true]");
  await comes(flagged, "the field is not marked as invalid");
  const described = await flagged.evaluate((field) =>
    (field.getAttribute("aria-describedby") ?? field.getAttribute("aria-errormessage") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
  assert.match(described, /\d{4}/, "no example says what a date looks like");
  await explorer.says(/^5 articles/);
  await explorer.from.fill("2024");
  await explorer.says(/^1 article/);
  assert.equal(await flagged.count(), 0, "a date is still flagged");
});
