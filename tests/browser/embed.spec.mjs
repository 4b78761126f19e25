// embed.html: the explorer in a frame of somebody else's page.

import assert from "node:assert/strict";
import test from "node:test";

import { Explorer } from "./support/explorer.mjs";
import { TITLES } from "./support/seeds.mjs";
import { SITE } from "./support/site.mjs";
import { contextFor, hostFor, openPage } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

/** A page of another origin that gives the frame the height it asks for. */
const hostPage = (address, sandbox) => `<!doctype html>
<html lang="en"><title>A page of one’s own</title>
<h1>What the articles say</h1>
<iframe title="Articles" src="${address}" ${sandbox ? `sandbox="${sandbox}"` : ""} style="width:100%;height:150px;border:0"></iframe>
<script>
  window.heights = [];
  addEventListener("message", ({ data, source }) => {
    const frame = document.querySelector("iframe");
    if (source !== frame.contentWindow || data?.type !== "sourcebook:height") return;
    heights.push(data.height);
    frame.style.height = data.height + "px";
  });
</script>`;

async function embedded(t, query, { sandbox, context: options } = {}) {
  const site = await hostFor(t, SITE);
  const stranger = await hostFor(t, undefined, { under: "/" });
  stranger.put("index.html", hostPage(site.url(`embed.html${query}`), sandbox));
  stranger.put("favicon.ico", "");
  const context = await contextFor(t, options);
  const both = { url: () => "http://127.0.0.1:" };
  const { page } = await openPage(t, context, both);
  await page.goto(stranger.url());
  return { page, site, explorer: new Explorer(page.frameLocator("iframe")) };
}

test("the frame's address is its selection", async (t) => {
  const { explorer } = await embedded(t, "?q=lithium&theme=trade&view=themes");
  await explorer.says(/^1 article.* for lithium$/);
  await comes(explorer.themesTable);
  assert.equal(await explorer.search.inputValue(), "lithium");
  assert.ok(await explorer.theme("Trade and global expansion").isChecked());
});

test("an article can be what is embedded", async (t) => {
  const { explorer } = await embedded(t, "?article=002_dcea722d6bd48a8a&passage=3");
  await comes(explorer.article(TITLES["002"]));
});

test("the frame tells its height, and again when it changes", async (t) => {
  const { page, explorer } = await embedded(t, "");
  await explorer.says(/^5 articles/);
  await fits(page, explorer);
  const tall = await page.evaluate(() => heights.at(-1));
  assert.ok(tall > 400, `five articles in ${tall} pixels`);
  await explorer.search.fill("xylophone");
  await explorer.says(/xylophone/);
  await page.waitForFunction((before) => heights.at(-1) < before, tall);
  await fits(page, explorer);
});

test("heights settle and do not chase each other", async (t) => {
  const { page, explorer } = await embedded(t, "?q=china");
  await explorer.says(/for china/);
  await fits(page, explorer);
  const told = await page.evaluate(() => heights.length);
  assert.ok(told < 25, `the height was told ${told} times`);
});

test("opening the page does not draw the focus into the frame", async (t) => {
  const { page, explorer } = await embedded(t, "?article=002_dcea722d6bd48a8a");
  await comes(explorer.article(TITLES["002"]));
  assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test("a frame that may run scripts and nothing else works, on a host that sends no CORS headers", async (t) => {
  const { page, explorer } = await embedded(t, "?q=lithium-rich", { sandbox: "allow-scripts" });
  await explorer.says(/for lithium-rich/);
  assert.equal((await explorer.titles())[0], TITLES["002"]);
  await explorer.resultLink(TITLES["002"]).click();
  await comes(explorer.article(TITLES["002"]));
  await explorer.view("Themes").click();
  await comes(explorer.themesTable);
  await explorer.theme("Regional hubs and clusters").check();
  await explorer.says(/^1 article/);
  await fits(page, explorer);
});

test("the embedded explorer asks nothing to be kept", async (t) => {
  const { page, explorer } = await embedded(t, "", { context: { serviceWorkers: "allow" } });
  await explorer.says(/^5 articles/);
  const frame = page.frames().at(-1);
  assert.equal(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test("by itself, the page for frames is an explorer like any other", async (t) => {
  const site = await hostFor(t);
  const context = await contextFor(t);
  const explorer = await openPage(t, context, site);
  await explorer.page.goto(site.url("embed.html?q=lithium"));
  await explorer.says(/for lithium/);
  assert.deepEqual(await explorer.titles(), [TITLES["002"]]);
});

/** Waits until the frame is as high as what it shows, so that nothing in it has to be scrolled. */
async function fits(page, explorer) {
  await comes(explorer.root.getByRole("main"));
  const frame = page.frames().at(-1);
  await frame.waitForFunction(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight <= clientHeight + 1 && scrollHeight > 150;
  });
}
