// The service worker, as a page sees it.

import assert from "node:assert/strict";

import { PATIENCE } from "./waiting.mjs";

/** Lets service workers in, for contexts that test them. */
export const LET_IN = { serviceWorkers: "allow" };

/** Waits until the page is kept for when there is no network. */
export async function installed(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: PATIENCE });
}

/** Before the page is opened: watches the workers that it registers and that come to keep it. */
export function watchWorkers(page) {
  return page.addInitScript(() => {
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    window.settled = (worker) =>
      new Promise((resolve) => {
        const tell = () => {
          if (worker.state === "activated" || worker.state === "redundant") resolve(worker.state);
        };
        worker.addEventListener("statechange", tell);
        tell();
      });
    window.installation = new Promise((resolve) => {
      container.register = async (...given) => {
        const registration = await register(...given);
        resolve(settled(registration.installing ?? registration.waiting ?? registration.active));
        return registration;
      };
    });
    window.replacement = new Promise((resolve) => {
      container.addEventListener("controllerchange", () => resolve(settled(container.controller)), { once: true });
    });
  });
}

/** What becomes of the worker that a watched page registers: "activated" or "redundant". */
export function installation(page) {
  return page.evaluate(() => window.installation);
}

/** Waits until another worker than before keeps a watched page. */
export function replaced(page) {
  return page.evaluate(() => window.replacement);
}

/** What becomes of the next build's worker: "activated" or "redundant". */
export function update(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => {
      registration.addEventListener("updatefound", () => resolve(registration.installing), { once: true });
    });
    if (!registration.installing) await registration.update().catch(() => undefined);
    return settled(registration.installing ?? (await found));
  });
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
  const addresses = Object.values(await kept(page));
  assert.equal(addresses.length, 1, `${addresses.length} caches`);
  return addresses[0];
}
