// The service worker, as a page sees it.

import assert from "node:assert/strict";

import { PATIENCE } from "./waiting.mjs";

/** Lets service workers in, for contexts that test them. */
export const LET_IN = { serviceWorkers: "allow" };

/** Waits until the page is kept for when there is no network. */
export async function installed(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: PATIENCE });
}

/** Before the page is opened: remembers what becomes of the worker that it registers. */
export function watchInstallation(page) {
  return page.addInitScript(() => {
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    window.installation = new Promise((resolve) => {
      container.register = async (...given) => {
        const registration = await register(...given);
        const worker = registration.installing ?? registration.waiting ?? registration.active;
        const tell = () => {
          if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state);
        };
        worker.addEventListener("statechange", tell);
        tell();
        return registration;
      };
    });
  });
}

/** "activated" or "redundant", whichever comes of the page's worker. */
export function installation(page) {
  return page.evaluate(() => window.installation);
}

/** The addresses kept, by the name of their cache. */
export function kept(page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const addresses = async (name) => (await (await caches.open(name)).keys()).map((request) => request.url);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await addresses(name)])));
  });
}

/** The addresses kept, where there must be one cache. */
export async function keptInOne(page) {
  const caches = Object.values(await kept(page));
  assert.equal(caches.length, 1, `${caches.length} caches`);
  return caches[0];
}
