// The themes: each narrows to what it promises.

import assert from "node:assert/strict";
import test from "node:test";

import { THEMES, TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { addressFits, comes } from "./support/waiting.mjs";

test("all twelve themes are offered, each with its count", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  assert.equal(await explorer.themes.getByRole("checkbox").count(), THEMES.length);
  for (const label of THEMES) {
    const promised = await explorer.promised(label);
    assert.ok(promised >= 1 && promised <= 5, `${label}: ${promised}`);
  }
});

test("every theme brings the number of articles it promises", async (t) => {
  const explorer = await visit(t);
  for (const label of THEMES) {
    const promised = await explorer.promised(label);
    await explorer.theme(label).check();
    await addressFits(explorer.page, (url) => url.searchParams.has("theme"), label);
    await explorer.says(new RegExp(`^${promised} article`));
    assert.equal(await explorer.headings.count(), promised, label);
    await explorer.theme(label).uncheck();
    await explorer.says(/^5 articles/);
  }
});

test("a second theme narrows the first, by its count", async (t) => {
  const explorer = await visit(t);
  await explorer.theme("Regional hubs and clusters").check();
  await explorer.says(/^[1-4] articles?/);
  const before = (await explorer.counts()).articles;
  const promised = await explorer.promised("Trade and global expansion");
  assert.ok(promised <= before);
  await explorer.theme("Trade and global expansion").check();
  await addressFits(explorer.page, (url) => url.searchParams.getAll("theme").length === 2, "two themes");
  await explorer.says(new RegExp(`^${promised} article`));
  const titles = await explorer.titles();
  assert.equal(titles.length, promised);
  assert.ok(titles.includes(TITLES["000"]) && titles.includes(TITLES["002"]), titles.join("; "));
});

test("a theme that would leave nothing is disabled, not gone", async (t) => {
  const explorer = await visit(t, "?q=lithium");
  await explorer.says(/for lithium/);
  assert.equal(await explorer.themes.getByRole("checkbox").count(), THEMES.length);
  const box = explorer.theme("Localising production");
  assert.equal(await explorer.promised("Localising production"), 0);
  assert.ok(await box.isDisabled(), "the theme without an article can be chosen");
  assert.ok(await explorer.theme("Batteries and materials").isEnabled());
});

test("a theme and words together narrow to both, by the theme's count", async (t) => {
  const explorer = await visit(t, "?q=supply");
  const { articles } = await explorer.counts();
  const promised = await explorer.promised("Localising production");
  assert.ok(promised > 0 && promised < articles, `${promised} of ${articles}`);
  await explorer.theme("Localising production").check();
  const said = await explorer.says(new RegExp(`^${promised} article.* for supply$`));
  assert.ok(said);
  assert.equal(await explorer.headings.count(), promised);
  assert.equal(await explorer.search.inputValue(), "supply");
});

test("a selected theme can always be taken away again", async (t) => {
  const explorer = await visit(t, "?q=lithium&theme=localisation");
  await explorer.says(/lithium/);
  const box = explorer.theme("Localising production");
  await comes(box);
  assert.ok(await box.isChecked());
  assert.ok(await box.isEnabled(), "the reader is caught in the theme");
  await box.uncheck();
  await explorer.says(/^1 article, 2 passages for lithium$/);
});
