// axe, with all its rules, over every view and state: light and dark, desktop and phone.

import assert from "node:assert/strict";
import test from "node:test";

import AxeBuilder from "@axe-core/playwright";

import { DESKTOP, NARROW, visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

const STATES = {
  Articles: { at: "" },
  "Articles searched": { at: "?q=china&theme=trade" },
  Timeline: { at: "?view=timeline" },
  Themes: { at: "?view=themes" },
  "Themes with one chosen": { at: "?view=themes&theme=hubs" },
  "the reading view": { at: "?q=lithium&article=002_dcea722d6bd48a8a&passage=3" },
  "the reading view with lists": { at: "?article=003_4695f540167f551e" },
  "nothing found": { at: "?q=xylophone" },
  "an article that is not there": { at: "?article=nowhere", shows: (explorer) => comes(explorer.alert) },
  "a date that is none": {
    at: "",
    async shows(explorer) {
      await explorer.unfold();
      await explorer.from.fill("someday");
      await comes(explorer.period.locator("[aria-invalid=true]"));
    },
  },
};

for (const colorScheme of ["light", "dark"]) {
  for (const [screen, viewport] of Object.entries({ desktop: DESKTOP, phone: NARROW })) {
    test(`axe finds nothing, ${colorScheme}, on a ${screen}`, async (t) => {
      for (const [name, state] of Object.entries(STATES)) {
        const context = { colorScheme, viewport, reducedMotion: "reduce" };
        const explorer = await visit(t, state.at, { context, answered: !state.shows });
        await state.shows?.(explorer);
        const { violations, passes } = await new AxeBuilder({ page: explorer.page }).analyze();
        assert.ok(passes.length > 10, `${name}: axe has looked at next to nothing`);
        assert.deepEqual(violations.map(inWords), [], name);
        await explorer.context.close();
      }
    });
  }
}

function inWords({ id, help, nodes }) {
  const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
  return `${id}: ${help} (${nodes.length})\n${where.join("\n")}`;
}
