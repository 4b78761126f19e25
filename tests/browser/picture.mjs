// Pictures of the explorer, from the release build: `picture.mjs FILE` takes the README's, `picture.mjs --all FOLDER`
// takes every view, light and dark, wide and narrow, for people to look at.

import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { launch } from "./support/chromium.mjs";
import { SITE } from "./support/site.mjs";
import { StaticHost } from "./support/static_host.mjs";

const SCREENS = { 1280: { width: 1280, height: 800 }, 360: { width: 360, height: 740 } };
// Low enough to weigh little, high enough for one result whole and the themes beside it.
const README = { at: "?q=lithium%20supply", viewport: { width: 1280, height: 560 }, colorScheme: "light" };
const VIEWS = {
  articles: "",
  searched: "?q=lithium",
  themed: "?q=china&theme=trade",
  nothing: "?q=xylophone",
  corrected: "?q=litium",
  timeline: "?view=timeline",
  themes: "?view=themes",
  reader: "?q=lithium&article=002_dcea722d6bd48a8a&passage=3",
  embed: "embed.html?q=lithium",
};

async function take(browser, url, file, { viewport, colorScheme, fullPage }) {
  const options = { viewport, colorScheme, serviceWorkers: "block", reducedMotion: "reduce" };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("html[data-sourcebook=ready]").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage });
  await context.close();
  console.log(file);
}

async function takeAll(browser, host, folder) {
  for (const [view, at] of Object.entries(VIEWS)) {
    for (const [width, viewport] of Object.entries(SCREENS)) {
      for (const colorScheme of ["light", "dark"]) {
        const file = join(folder, `${view}-${width}-${colorScheme}.png`);
        await take(browser, host.url(at), file, { viewport, colorScheme, fullPage: true });
      }
    }
  }
}

const [first, second] = process.argv.slice(2);
const folder = first === "--all" ? second : first && dirname(first);
if (!folder) throw new Error("Usage: picture.mjs FILE | --all FOLDER");
mkdirSync(resolve(folder), { recursive: true });

const [browser, host] = await Promise.all([launch(), StaticHost.start(SITE)]);
try {
  if (first === "--all") await takeAll(browser, host, folder);
  else await take(browser, host.url(README.at), first, README);
} finally {
  await Promise.all([browser.close(), host.cutOff()]);
}
