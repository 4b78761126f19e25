// The first screen: readable HTML before anything else has arrived, and where nothing else ever does.

import assert from "node:assert/strict";
import test from "node:test";

import { DATED, LEADS, TITLES } from "./support/seeds.mjs";
import { contextFor, hostFor, openPage, visit } from "./support/visit.mjs";
import { comes, goes } from "./support/waiting.mjs";

async function assertListed(page) {
  for (const [number, title] of Object.entries(TITLES)) {
    await comes(page.getByRole("heading", { name: title }), `no heading for ${number}`);
    await comes(page.getByText(LEADS[number]), `no lead of ${number}`);
  }
  await comes(page.getByText(DATED.date));
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
}

test("the page as it is fetched holds the titles, dates and leads", async (t) => {
  const host = await hostFor(t);
  const response = await fetch(host.url("index.html"));
  assert.match(response.headers.get("content-type"), /text\/html/);
  const text = (await response.text())
    .replace(/<script[^]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  for (const title of Object.values(TITLES)) assert.ok(text.includes(title), title);
  for (const lead of Object.values(LEADS)) assert.ok(text.includes(lead), lead);
  assert.ok(text.includes(DATED.date));
  assert.equal(text.match(/Undated/g).length, 4);
});

test("without JavaScript the page can be read", async (t) => {
  const host = await hostFor(t);
  const context = await contextFor(t, { javaScriptEnabled: false });
  const { page } = await openPage(t, context, host);
  await page.goto(host.url());
  await assertListed(page);
  await comes(page.getByText(/JavaScript/), "nothing says why there is no search");
});

test("the list stands while the explorer is still on its way, and gives way to it", async (t) => {
  const host = await hostFor(t);
  const context = await contextFor(t);
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const explorer = await openPage(t, context, host);
  await explorer.page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await explorer.page.goto(host.url(), { waitUntil: "commit" });
  await assertListed(explorer.page);
  assert.equal(await explorer.search.count(), 0);
  release();
  await explorer.says(/^5 articles/);
  assert.equal(await explorer.page.getByRole("heading", { level: 1 }).count(), 1);
  for (const title of Object.values(TITLES)) {
    assert.equal(await explorer.page.getByRole("heading", { name: title }).count(), 1, `${title} stands twice`);
  }
});

test("nothing jumps when the explorer takes over", async (t) => {
  const explorer = await visit(t, "", {
    prepare: (page) =>
      page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shifted += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      }),
  });
  await explorer.counts();
  const shifted = await explorer.page.evaluate(() => window.shifted);
  assert.ok(shifted < 0.1, `the layout shifts by ${shifted}`);
});

test("a deep link does not show the list for longer than it must", async (t) => {
  const explorer = await visit(t, "?article=002_dcea722d6bd48a8a", { answered: false });
  await comes(explorer.article(TITLES["002"]));
  await goes(explorer.page.getByText(LEADS["004"]));
});
