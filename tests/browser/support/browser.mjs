// One Chromium for all the tests of a file.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after } from "node:test";

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const NAMES = ["chromium", "chromium-browser", "google-chrome"];

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error("There is no Chromium in PATH. Install it, or name it in the variable CHROMIUM.");
  return found;
}

let launched;

/** The browser, launched when first asked for and closed after the file's last test. */
export function browser() {
  launched ??= chromium.launch({ executablePath: executable(), args: FLAGS });
  return launched;
}

after(async () => {
  if (launched) await (await launched).close();
});
