// axe, with all its rules, over every view and state: light and dark, desktop and phone.

import assert from "node:assert/strict";
import test from "node:test";

import AxeBuilder from "@axe-core/playwright";

import { DESKTOP, NARROW, visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

/** The rules that look at colours; the others find the same in the dark as in the light. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const STATES = {
  "the articles": { at: "" },
  "articles searched for": { at: "?q=china&theme=trade" },
  "the timeline": { at: "?view=timeline" },
  "the themes": { at: "?view=themes" },
  "the themes, one chosen": { at: "?view=themes&theme=hubs" },
  "the reading view": { at: "?q=lithium&article=002_dcea722d6bd48a8a&passage=3" },
  "an article with lists": { at: "?article=003_4695f540167f551e" },
  "nothing found": { at: "?q=xylophone" },
  "an article that is not there": { at: "?article=nowhere", shows: (explorer) => comes(explorer.alert) },
  "the search help": {
    at: "",
    async shows(explorer) {
      await explorer.helpButton.click();
      await comes(explorer.help);
    },
  },
  "a date that is none": {
    at: "",
    async shows(explorer) {
      await explorer.from.fill("someday");
      await comes(explorer.period.locator("[aria-invalid=true]"));
    },
  },
};

for (const [name, { at, shows }] of Object.entries(STATES)) {
  test(`axe finds nothing in ${name}`, async (t) => {
    const explorer = await visit(t, at, { context: { reducedMotion: "reduce" }, answered: !shows });
    await shows?.(explorer);
    for (const viewport of [DESKTOP, NARROW]) {
      await explorer.page.setViewportSize(viewport);
      if (viewport === NARROW && shows && (await explorer.period.count()) > 0) await explorer.unfold();
      await explorer.page.emulateMedia({ colorScheme: "light" });
      const { violations, passes } = await axe(explorer).analyze();
      assert.ok(passes.length > 10, "axe has looked at next to nothing");
      assert.deepEqual(violations.map(inWords), [], `light, ${viewport.width} pixels wide`);

      await explorer.page.emulateMedia({ colorScheme: "dark" });
      const dark = await axe(explorer).withRules(OF_COLOURS).analyze();
      assert.ok(dark.passes.length > 0, "axe has looked at no colour");
      assert.deepEqual(dark.violations.map(inWords), [], `dark, ${viewport.width} pixels wide`);
    }
  });
}

/** Without a page of its own for frames from elsewhere, of which there are none. */
function axe({ page }) {
  return new AxeBuilder({ page }).setLegacyMode();
}

function inWords({ id, help, nodes }) {
  const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
  return `${id}: ${help} (${nodes.length})\n${where.join("\n")}`;
}
