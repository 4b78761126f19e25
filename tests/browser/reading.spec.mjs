// The reading view: the article with its outline, its matches and a link for every passage.

import assert from "node:assert/strict";
import test from "node:test";

import { DATED, TITLES } from "./support/seeds.mjs";
import { contextFor, hostFor, openPage, visit } from "./support/visit.mjs";
import { addressFits, comes, focused } from "./support/waiting.mjs";

async function read(t, title, selection = "") {
  const explorer = await visit(t, selection);
  await explorer.resultLink(title).click();
  await comes(explorer.article(title));
  return { explorer, article: explorer.article(title) };
}

test("a result opens its article, whole and in order", async (t) => {
  const { article } = await read(t, TITLES["001"]);
  const headings = await article.getByRole("heading").allTextContents();
  const expected = [
    "Reducing Dependence on Imports",
    "Economic Growth and Job Creation",
    "Environmental Benefits",
    "Supply Chain Resilience",
    "Government Support",
    "Partnerships and Investments",
    "Consumer Demand",
    "Infrastructure Development",
    "Competitiveness",
  ];
  const found = headings.map((heading) => heading.replace("¶", "").trim()).filter((heading) => expected.includes(heading));
  assert.deepEqual(found, expected);
  const text = await article.textContent();
  assert.match(text, /^[^]*There is a growing movement[^]*capable of supporting the EV industry/);
  assert.doesNotMatch(text, /Driving Innovation: Local Build/, "the slogan should have been dropped");
});

test("furniture is gone from the article, and lists are lists", async (t) => {
  const { article } = await read(t, TITLES["003"]);
  const text = await article.textContent();
  for (const furniture of ["Skip to content", "MarvelArgues", "Revamped article", "Read also", "**"]) {
    assert.ok(!text.includes(furniture), `"${furniture}" is still there`);
  }
  const lists = article.getByRole("list").filter({ hasText: /Data Privacy and Security|Global Footprint|author of Winner/ });
  assert.equal(await lists.count(), 3);
  assert.deepEqual(await Promise.all((await lists.all()).map((list) => list.getByRole("listitem").count())), [3, 3, 4]);
});

test("the outline leads to the headings", async (t) => {
  const { explorer, article } = await read(t, TITLES["001"]);
  await explorer.root.getByRole("navigation", { name: "Outline" }).getByRole("link", { name: "Consumer Demand" }).click();
  const box = await article.getByRole("heading", { name: "Consumer Demand" }).boundingBox();
  assert.ok(box.y >= 0 && box.y < 800, `the heading is at ${box.y}`);
});

test("the words searched for are marked in the article", async (t) => {
  const { article } = await read(t, TITLES["002"], "?q=lithium");
  const marked = await article.locator("mark").allTextContents();
  assert.ok(marked.length >= 2, `${marked.length} marks`);
  for (const text of marked) assert.match(text, /lithium/i);
});

test("next and previous go from match to match", async (t) => {
  const { explorer, article } = await read(t, TITLES["002"], "?q=lithium");
  await article.getByRole("button", { name: "Next match" }).click();
  await addressFits(explorer.page, (url) => url.searchParams.get("passage") === "3", "the first match");
  await article.getByRole("button", { name: "Next match" }).click();
  await addressFits(explorer.page, (url) => url.searchParams.get("passage") === "6", "the second match");
  const second = await article.getByText("lithium-rich").last().boundingBox();
  assert.ok(second.y >= 0 && second.y < 800, `the match is at ${second.y}`);
  await article.getByRole("button", { name: "Previous match" }).click();
  await addressFits(explorer.page, (url) => url.searchParams.get("passage") === "3", "the first match again");
});

test("where nothing was searched for there is no match to go to", async (t) => {
  const { article } = await read(t, TITLES["002"]);
  assert.equal(await article.getByRole("button", { name: /match/i }).count(), 0);
});

test("every passage has a permanent link", async (t) => {
  const { explorer, article } = await read(t, TITLES["002"]);
  const links = article.getByRole("link", { name: /passage \d+/i });
  assert.equal(await links.count(), 7);
  const addresses = await links.evaluateAll((found) => found.map((link) => new URL(link.href).searchParams));
  assert.equal(addresses.length, 7);
  const href = await links.nth(5).getAttribute("href");
  const elsewhere = await openPage(t, explorer.context, explorer.host);
  await elsewhere.page.goto(new URL(href, explorer.page.url()).href);
  const passage = elsewhere.article(TITLES["002"]).getByText("For instance, the industry’s reliance");
  await comes(passage);
  const box = await passage.boundingBox();
  assert.ok(box.y >= 0 && box.y < 800, `the passage is at ${box.y}`);
});

test("what was derived or overridden is said, and by whom", async (t) => {
  const { explorer, article } = await read(t, TITLES["002"]);
  await comes(article.getByText(/title by the editor/i).first());
  await comes(article.getByText("Undated", { exact: false }).first());
  await article.getByRole("button", { name: /filed/i }).click();
  await comes(explorer.article(TITLES["002"]).getByText(/title/i).last());
});

test("a dated article says whose date it is shown by", async (t) => {
  const { article } = await read(t, DATED.title);
  await comes(article.getByText(DATED.date).first());
  const text = await article.textContent();
  assert.doesNotMatch(text, /date 2024-03-20 Amidst/, "the prefix is still in the text");
});

test("an article can be cited, with a link that finds it again", async (t) => {
  const { explorer, article } = await read(t, TITLES["004"], "?q=battery");
  await article.getByRole("button", { name: "Cite" }).click();
  const citation = article.getByText(/article=004_9b613622fe36ff00/).first();
  await comes(citation, "no link to the article");
  const text = await article.textContent();
  const [link] = text.match(/https?:\/\/\S*article=004_9b613622fe36ff00/) ?? [];
  assert.ok(link?.startsWith(explorer.host.url()), `${link} is no link to here`);
});

test("the article leads back to its result", async (t) => {
  const { explorer } = await read(t, TITLES["003"], "?q=china");
  await explorer.wayBack.click();
  await focused(explorer.resultLink(TITLES["003"]));
});

test("a link to an article lands in it without a detour", async (t) => {
  const host = await hostFor(t);
  const context = await contextFor(t);
  const first = await openPage(t, context, host);
  await first.page.goto(host.url());
  await first.says(/^5 articles/);
  const href = await first.resultLink(TITLES["000"]).getAttribute("href");
  const second = await openPage(t, context, host);
  await second.page.goto(new URL(href, host.url()).href);
  await comes(second.article(TITLES["000"]));
  await focused(second.root.getByRole("heading", { level: 1, name: TITLES["000"] }));
});
