// A visit: a fresh browser context at the site, which must end without a complaint from the browser.

import assert from "node:assert/strict";

import { afterwards } from "./afterwards.mjs";
import { browser } from "./browser.mjs";
import { Explorer } from "./explorer.mjs";
import { SITE } from "./site.mjs";
import { StaticHost } from "./static_host.mjs";
import { PATIENCE } from "./waiting.mjs";

/** A desktop's screen, and the narrowest that the explorer must fit. */
export const DESKTOP = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };

/**
 * Visits the site at `at`, a query string or a file with one, and waits for the explorer's first answer.
 *
 * - `host`: where the site is served; a host of its own, under a sub-path, if there is none
 * - `context`: options of the browser's context; service workers are kept out unless they let them in
 * - `prepare`: what to do with the page before it is opened
 * - `troubled`: the test provokes troubles and judges them itself
 * - `answered`: false where no answer is to be waited for
 */
export async function visit(t, at = "", options = {}) {
  const host = options.host ?? (await hostFor(t));
  const context = await contextFor(t, options.context);
  const explorer = await openPage(t, context, host, options);
  await explorer.page.goto(host.url(at));
  if (options.answered ?? true) await explorer.says(/\S/);
  return explorer;
}

/** Serves the site for the length of a test. */
export async function hostFor(t, folder = SITE, options) {
  const host = await StaticHost.start(folder, options);
  afterwards(t, () => host.cutOff());
  return host;
}

/** A browser context that lasts as long as a test. */
export async function contextFor(t, options = {}) {
  const context = await (await browser()).newContext({ viewport: DESKTOP, serviceWorkers: "block", ...options });
  context.setDefaultTimeout(PATIENCE);
  afterwards(t, () => context.close());
  return context;
}

/** A new page of `context`, watched until the test's end. */
export async function openPage(t, context, host, { prepare, troubled = false } = {}) {
  const page = await context.newPage();
  const explorer = Object.assign(new Explorer(page), { page, host, context, troubles: watch(page, host) });
  if (!troubled) afterwards(t, () => assert.deepEqual(explorer.troubles, [], "the browser complains"));
  if (prepare) await prepare(page, host);
  return explorer;
}

/** Collects what the browser complains of, and whatever is asked of anyone but `host`. */
function watch(page, host) {
  const troubles = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left aborts what it was loading.
    if (reason !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}: ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(host.url())) troubles.push(`asks elsewhere: ${url}`);
  });
  return troubles;
}
