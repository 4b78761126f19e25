// Offline: a second visit needs no network, all of it or none, and a new build replaces the old one whole.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import {
  installation,
  installed,
  kept,
  keptInOne,
  LET_IN,
  replaced,
  update,
  watchWorkers,
} from "./support/installation.mjs";
import { NEXT_STYLE, NEXT_TITLE, nextBuild } from "./support/next_build.mjs";
import { TITLES } from "./support/seeds.mjs";
import { SITE, filesLike, filesOf } from "./support/site.mjs";
import { contextFor, hostFor, openPage, visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

/** A first visit, at whose end the site is kept. */
async function firstVisit(t, options = {}) {
  const explorer = await visit(t, "", { context: LET_IN, ...options });
  await installed(explorer.page);
  return explorer;
}

/** Another visit by the same reader; `html` is the page as it came. */
async function again(t, { context, host }, at = "", prepare = undefined) {
  const explorer = await openPage(t, context, host, { troubled: true, prepare });
  const response = await explorer.page.goto(host.url(at));
  return Object.assign(explorer, { html: await response.text() });
}

test("a visit with the service worker gives no complaint", async (t) => {
  const explorer = await firstVisit(t);
  await explorer.open("Timeline");
  await explorer.open("Themes");
  await explorer.page.reload();
  await comes(explorer.themesTable);
});

test("a second visit needs no network", async (t) => {
  const first = await firstVisit(t);
  await first.page.close();
  await first.host.cutOff();
  const second = await again(t, first);
  await second.says(/^5 articles/);
  await second.search.fill("lithium-rich");
  await second.says(/for lithium-rich/);
  assert.equal((await second.titles())[0], TITLES["002"]);
});

test("deep links open without a network, to articles never opened before too", async (t) => {
  const first = await firstVisit(t);
  await first.host.cutOff();
  for (const [at, title] of [
    ["?q=lithium&theme=trade&article=002_dcea722d6bd48a8a&passage=6", TITLES["002"]],
    ["index.html?article=003_4695f540167f551e", TITLES["003"]],
  ]) {
    const second = await again(t, first, at);
    await comes(second.article(title));
  }
  const timeline = await again(t, first, "?view=timeline");
  await comes(timeline.timeline.getByRole("button", { name: /20 March 2024/ }));
});

test("the page for frames is kept as well", async (t) => {
  const first = await firstVisit(t);
  await first.host.cutOff();
  const second = await again(t, first, "embed.html?q=lithium-rich");
  await second.says(/for lithium-rich/);
  assert.equal((await second.titles())[0], TITLES["002"]);
});

test("all that a visit needs is kept, and nothing else", async (t) => {
  const { page, host } = await firstVisit(t);
  const addresses = new Set(await keptInOne(page));
  // The articles are in English, so no visit needs the stemmers of other languages.
  const needed = filesOf().filter((file) => !/^(?:sw\.js$|carried-|stemmers-)/.test(file));
  assert.deepEqual(
    filesOf().filter((file) => addresses.has(host.url(file))),
    needed,
  );
});

test("of a collection too large to be kept whole, what was read needs no network", async (t) => {
  const host = await hostFor(t);
  const shards = filesLike(/^pack\/texts-.*\.shard$/);
  host.put("sw.js", withoutAhead(readFileSync(join(SITE, "sw.js"), "utf8"), shards));
  const first = await firstVisit(t, { host });
  assert.ok(!(await keptInOne(first.page)).some((address) => address === host.url(shards[0])));
  const second = await again(t, first);
  await second.says(/^5 articles/);
  await host.cutOff();
  const third = await again(t, first, "?q=lithium-rich");
  await third.says(/for lithium-rich/);
  assert.equal((await third.titles())[0], TITLES["002"]);
});

for (const [what, pattern] of Object.entries({ icon: /^icon-/, shard: /\.shard$/ })) {
  test(`where the ${what} is missing, nothing is kept`, async (t) => {
    const host = await hostFor(t);
    host.put(filesLike(pattern).at(-1), undefined);
    const explorer = await visit(t, "", {
      host,
      context: LET_IN,
      troubled: true,
      answered: false,
      prepare: watchWorkers,
    });
    assert.equal(await installation(explorer.page), "redundant");
    assert.deepEqual(await kept(explorer.page), {});
    const registered = await explorer.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    assert.equal(registered, 0);
  });
}

test("an installation that failed is made good by the next visit", async (t) => {
  const host = await hostFor(t);
  const context = await contextFor(t, LET_IN);
  host.put(filesLike(/^icon-/)[0], undefined);
  const first = await openPage(t, context, host, { troubled: true, prepare: watchWorkers });
  await first.page.goto(host.url());
  assert.equal(await installation(first.page), "redundant");
  host.publish(SITE);
  const second = await openPage(t, context, host, { prepare: watchWorkers });
  await second.page.goto(host.url());
  assert.equal(await installation(second.page), "activated");
});

test("a new build replaces the old one whole", async (t) => {
  const first = await firstVisit(t);
  const { folder, before, after } = nextBuild(t);
  first.host.publish(folder);

  const second = await again(t, first, "", watchWorkers);
  await second.says(/^5 articles/);
  await replaced(second.page);
  const addresses = await keptInOne(second.page);
  assert.ok(addresses.includes(first.host.url(after)), "the new style is not kept");
  assert.ok(!addresses.includes(first.host.url(before)), "the old style is still kept");

  await first.host.cutOff();
  const third = await again(t, first);
  await third.says(/^5 articles/);
  assert.match(third.html, new RegExp(`<title>${NEXT_TITLE}<`));
  assert.equal(await styleOf(third.page), NEXT_STYLE);
});

test("a new build that cannot be had whole leaves the old one in place", async (t) => {
  const first = await firstVisit(t);
  const { folder, before, icon } = nextBuild(t);
  first.host.publish(folder);
  first.host.put(icon, undefined);

  const second = await again(t, first, "", watchWorkers);
  await second.says(/^5 articles/);
  assert.equal(await update(second.page), "redundant");
  assert.ok((await keptInOne(second.page)).includes(first.host.url(before)), "the old build is gone");

  await first.host.cutOff();
  const third = await again(t, first);
  await third.says(/^5 articles/);
  assert.doesNotMatch(third.html, new RegExp(NEXT_TITLE));
  assert.notEqual(await styleOf(third.page), NEXT_STYLE);
});

test("a page of the old build still reads every article while the new one moves in", async (t) => {
  const first = await firstVisit(t);
  const { folder } = nextBuild(t);
  first.host.publish(folder);
  const second = await again(t, first, "", watchWorkers);
  await second.says(/^5 articles/);
  await replaced(second.page);
  await first.resultLink(TITLES["003"]).click();
  await comes(first.article(TITLES["003"]));
});

/** The service worker's script with none of `files` among those to keep ahead. */
function withoutAhead(script, files) {
  const list = /(FILES = )(\[[^\]]*\])/;
  const others = (json) => JSON.stringify(JSON.parse(json).filter((file) => !files.includes(file)));
  const changed = script.replace(list, (_, name, json) => name + others(json));
  assert.notEqual(changed, script);
  return changed;
}

function styleOf(page) {
  return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--build").trim());
}
