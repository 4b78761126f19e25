// The help on searching: how it is opened and closed, and that it fits wherever the search box does.

import assert from "node:assert/strict";
import test from "node:test";

import { contextFor, hostFor, openPage, visit } from "./support/visit.mjs";
import { comes, focused, goes } from "./support/waiting.mjs";
import { Explorer } from "./support/explorer.mjs";

test("the button in the search box opens the help, and closing it leads back to the button", async (t) => {
  const explorer = await visit(t);
  await explorer.helpButton.click();
  await comes(explorer.help);
  await explorer.help.getByRole("button", { name: "Close" }).click();
  await goes(explorer.help);
  await focused(explorer.helpButton);
});

test("keys alone open the help, read it and close it", async (t) => {
  const explorer = await visit(t, "?q=lithium");
  const { keyboard } = explorer.page;
  await explorer.search.focus();
  await keyboard.press("Tab");
  await focused(explorer.helpButton);
  await keyboard.press("Enter");
  await comes(explorer.help);
  await focused(explorer.help.getByRole("button", { name: "Close" }));
  await keyboard.press("Escape");
  await goes(explorer.help);
  await focused(explorer.helpButton);
  assert.equal(await explorer.search.inputValue(), "lithium");
});

test("the browser's Back closes the help along with what it was opened over", async (t) => {
  const explorer = await visit(t);
  await explorer.search.fill("hubs");
  await explorer.says(/for hubs/);
  await explorer.helpButton.click();
  await comes(explorer.help);
  await explorer.page.goBack();
  await explorer.says(/^5 articles/);
  await goes(explorer.help);
});

test("a question mark opens the help, but where text is typed it is only typed", async (t) => {
  const explorer = await visit(t, "?q=hubs");
  const { keyboard } = explorer.page;
  const link = explorer.headings.getByRole("link").first();
  await link.focus();
  await keyboard.press("?");
  await comes(explorer.help);
  await keyboard.press("?");
  await keyboard.press("Escape");
  await goes(explorer.help);
  await focused(link);
  await explorer.search.focus();
  await keyboard.press("End");
  await keyboard.press("?");
  await explorer.says(/for hubs\?/);
  assert.equal(await explorer.help.count(), 0);
});

test("the help names all that can be typed", async (t) => {
  const explorer = await visit(t);
  await explorer.helpButton.click();
  const terms = (await explorer.help.getByRole("term").allTextContents()).join(" ");
  for (const sign of [/ "\w+ \w+"/, / -\w+/, / title:\w+/]) assert.match(terms, sign);
});

test("the help fits the narrowest screen and scrolls by itself", async (t) => {
  const explorer = await visit(t, "", { context: { viewport: { width: 320, height: 400 } } });
  await explorer.helpButton.click();
  await comes(explorer.help);
  const { sideways, down, within } = await explorer.help.evaluate((help) => ({
    sideways: help.scrollWidth - help.clientWidth,
    down: help.scrollHeight - help.clientHeight,
    within: help.getBoundingClientRect().bottom <= innerHeight,
  }));
  assert.equal(sideways, 0, "it scrolls sideways");
  assert.ok(down > 0 && within, "it leaves the screen");
});

test("the help opens and closes in a frame that may run scripts and nothing else", async (t) => {
  const site = await hostFor(t);
  const stranger = await hostFor(t, undefined, { under: "/" });
  const frame = `<iframe title="Articles" sandbox="allow-scripts" src="${site.url("embed.html")}" style="width:100%;height:600px">`;
  stranger.put("index.html", `<!doctype html><html lang="en"><title>Elsewhere</title>${frame}</iframe>`);
  stranger.put("favicon.ico", "");
  const { page } = await openPage(t, await contextFor(t), { url: () => "http://127.0.0.1:" });
  await page.goto(stranger.url());
  const explorer = new Explorer(page.frameLocator("iframe"));
  await explorer.helpButton.click();
  await comes(explorer.help);
  await explorer.help.getByRole("button", { name: "Close" }).click();
  await goes(explorer.help);
});
