// Motion only for those who do not mind it.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

test("nothing moves for those who asked for less motion", async (t) => {
  const explorer = await visit(t, "?q=lithium", {
    context: { reducedMotion: "reduce" },
    prepare: (page) =>
      page.addInitScript(() => {
        window.moved = [];
        for (const kind of ["transitionrun", "animationstart"]) {
          document.addEventListener(kind, ({ target, propertyName, animationName }) => {
            const duration = target.getAnimations().map((animation) => animation.effect.getComputedTiming().duration);
            if (Math.max(0, ...duration) > 20) window.moved.push(`${kind} ${propertyName ?? animationName}`);
          });
        }
      }),
  });
  await explorer.says(/for lithium/);
  await explorer.open("Timeline");
  await explorer.open("Themes");
  await explorer.open("Articles");
  await explorer.resultLink(TITLES["002"]).click();
  await comes(explorer.article(TITLES["002"]));
  await explorer.article(TITLES["002"]).getByRole("button", { name: "Next match" }).hover();
  await explorer.article(TITLES["002"]).getByRole("button", { name: "Next match" }).click();
  assert.deepEqual(await explorer.page.evaluate(() => window.moved), []);
  const smooth = await explorer.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  assert.equal(smooth, "auto");
});
