// The same files at a root, under a path, on a host that knows few types, and from a folder.

import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

import { TITLES } from "./support/seeds.mjs";
import { SITE } from "./support/site.mjs";
import { contextFor, hostFor, openPage, visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

async function assertWorks(explorer) {
  await explorer.search.fill("lithium-rich");
  await explorer.says(/for lithium-rich/);
  assert.equal((await explorer.titles())[0], TITLES["002"]);
  await explorer.resultLink(TITLES["002"]).click();
  await comes(explorer.article(TITLES["002"]));
}

for (const under of ["/", "/sub/path/", "/a%20b/c.d/"]) {
  test(`the site works at ${under}`, async (t) => {
    const host = await hostFor(t, SITE, { under: decodeURIComponent(under) });
    await assertWorks(await visit(t, "", { host }));
    const { page } = await visit(t, "index.html?q=lithium", { host });
    assert.match(page.url(), /index\.html\?q=lithium$/);
  });
}

test("a host that does not know what WebAssembly is serves it all the same", async (t) => {
  const plain = "application/octet-stream";
  const host = await hostFor(t, SITE, { types: { ".wasm": plain, ".shard": plain, ".webmanifest": plain } });
  await assertWorks(await visit(t, "", { host }));
});

test("the page works when it is opened from its folder", async (t) => {
  const context = await contextFor(t);
  const folder = pathToFileURL(`${SITE}/`).href;
  const explorer = await openPage(t, context, { url: () => folder });
  await explorer.page.goto(`${pathToFileURL(join(SITE, "index.html")).href}`);
  await assertWorks(explorer);
});

test("a link with a selection works from the folder too", async (t) => {
  const context = await contextFor(t);
  const folder = pathToFileURL(`${SITE}/`).href;
  const explorer = await openPage(t, context, { url: () => folder });
  await explorer.page.goto(`${folder}index.html?q=lithium&theme=trade`);
  await explorer.says(/^1 article.* for lithium$/);
  assert.ok(await explorer.theme("Trade and global expansion").isChecked());
});

test("where a module is not to be had over the network, the carried copy takes its place", async (t) => {
  const host = await hostFor(t);
  const explorer = await visit(t, "", {
    host,
    troubled: true,
    prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
  });
  await assertWorks(explorer);
});
