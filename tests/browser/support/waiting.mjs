// Waiting for what must come, and a plain sentence when it does not.

import assert from "node:assert/strict";

/** How long anything may take to come, in milliseconds; ample even on a busy machine. */
export const PATIENCE = 20_000;

/** Waits until `locator` finds something (or, with `state`, until it is hidden or gone). */
export async function comes(locator, complaint, state = "visible") {
  try {
    await locator.first().waitFor({ state, timeout: PATIENCE });
  } catch {
    assert.fail(complaint ?? `${locator} did not become ${state}`);
  }
}

/** Waits until nothing that `locator` finds is to be seen. */
export async function goes(locator, complaint) {
  await comes(locator, complaint ?? `${locator} is still there`, "hidden");
}

/** Waits until what `locator` finds has the keyboard's focus. */
export async function focused(locator) {
  const page = locator.page();
  try {
    await locator.and(page.locator(":focus")).first().waitFor({ state: "attached", timeout: PATIENCE });
  } catch {
    assert.fail(`the focus is on ${await focusOf(page)}, not on ${locator}`);
  }
}

/** What has the focus, in words for a message. */
export function focusOf(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return `<${element.localName}> ${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 60)}`;
  });
}

/** Waits until the page's address fits `fits`, a function of its URL. */
export async function addressFits(page, fits, complaint) {
  try {
    await page.waitForURL(fits, { timeout: PATIENCE });
  } catch {
    assert.fail(`${complaint}: the address is ${page.url()}`);
  }
}
