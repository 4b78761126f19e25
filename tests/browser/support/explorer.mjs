// The explorer as it presents itself to assistive technology: everything by role and name.

import assert from "node:assert/strict";

import { PATIENCE, comes } from "./waiting.mjs";

/** Wraps a page, or the locator of a frame in one. */
export class Explorer {
  constructor(root) {
    this.root = root;
  }

  get search() {
    return this.root.getByRole("searchbox", { name: "Search" });
  }

  get helpButton() {
    return this.root.getByRole("button", { name: "Search help" });
  }

  get help() {
    return this.root.getByRole("dialog", { name: "Search help" });
  }

  get status() {
    return this.root.getByRole("status");
  }

  get results() {
    return this.root.getByRole("list", { name: "Results" });
  }

  /** The headings of the results, one an article. */
  get headings() {
    return this.results.getByRole("heading");
  }

  /** The result with this title. */
  result(title) {
    return this.results.getByRole("listitem").filter({ has: this.root.getByRole("heading", { name: title }) }).first();
  }

  /** The link of the result with this title. */
  resultLink(title) {
    return this.headings.getByRole("link", { name: title });
  }

  get views() {
    return this.root.getByRole("navigation", { name: "Views" });
  }

  view(name) {
    return this.views.getByRole("link", { name, exact: true });
  }

  get openView() {
    return this.views.locator("[aria-current=page]");
  }

  get themes() {
    return this.root.getByRole("group", { name: "Themes" });
  }

  theme(label) {
    return this.themes.getByRole("checkbox", { name: label });
  }

  get names() {
    return this.root.getByRole("group", { name: "Names" });
  }

  name(label) {
    return this.names.getByRole("checkbox", { name: label });
  }

  get period() {
    return this.root.getByRole("group", { name: "Period" });
  }

  get from() {
    return this.period.getByRole("textbox", { name: "From" });
  }

  get to() {
    return this.period.getByRole("textbox", { name: "To", exact: true });
  }

  get clearAll() {
    return this.root.getByRole("button", { name: "Clear all" });
  }

  get sort() {
    return this.root.getByRole("combobox", { name: "Sort" });
  }

  get timeline() {
    return this.root.getByRole("region", { name: "Timeline" });
  }

  get themesTable() {
    return this.root.getByRole("table", { name: "Themes by article" });
  }

  /** The reading view of the article with this title. */
  article(title) {
    return this.root.getByRole("article", { name: title });
  }

  /** The link from an open article to the results it was one of. */
  get wayBack() {
    return this.root.getByRole("link", { name: /\d+ results?$/ });
  }

  get alert() {
    return this.root.getByRole("alert");
  }

  /** Waits until the status fits `pattern`, and returns all that it says. */
  async says(pattern) {
    const status = this.status.filter({ hasText: pattern });
    try {
      await status.first().waitFor({ state: "attached", timeout: PATIENCE });
    } catch {
      const said = await this.status.allTextContents();
      assert.fail(`the status says ${JSON.stringify(said)}, which is not like ${pattern}`);
    }
    return (await status.first().textContent()).trim();
  }

  /** Waits until the status counts something, and returns its counts. */
  async counts() {
    return countsIn(await this.says(/\d+ articles?, \d+ passages?/));
  }

  /** The number of articles that a theme's checkbox promises. */
  async promised(label) {
    const box = this.theme(label);
    await comes(box, `there is no checkbox for the theme ${label}`, "attached");
    const name = await accessibleName(box);
    const [, number] = name.slice(name.indexOf(label) + label.length).match(/(\d+)/) ?? [];
    assert.ok(number, `the checkbox "${name}" holds no count`);
    return Number(number);
  }

  /** The titles of the results, from the first to the last. */
  async titles() {
    return (await this.headings.allTextContents()).map((title) => title.trim());
  }

  /** Opens one of the views and waits until it is the current one. */
  async open(name) {
    await this.view(name).click();
    await comes(this.openView.filter({ hasText: name }), `the view ${name} did not open`);
  }

  /** Unfolds the filters, where a small screen has folded them behind a button. */
  async unfold() {
    if (await this.themes.isVisible()) return;
    await this.root.getByRole("button", { name: /filter/i }).click();
    await comes(this.themes, "the button does not unfold the themes");
  }
}

/** The counts in "3 articles, 7 passages for lithium". */
export function countsIn(text) {
  const found = text.match(/(\d+) articles?, (\d+) passages?/);
  assert.ok(found, `"${text}" does not count articles and passages`);
  return { articles: Number(found[1]), passages: Number(found[2]) };
}

async function accessibleName(locator) {
  const snapshot = await locator.ariaSnapshot();
  return JSON.parse(snapshot.match(/"(?:[^"\\]|\\.)*"/)?.[0] ?? '""');
}
