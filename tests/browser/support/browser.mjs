// One Chromium for all the tests of a file.

import { after } from "node:test";

import { launch } from "./chromium.mjs";

let launched;

/** The browser, launched when first asked for and closed after the file's last test. */
export function browser() {
  launched ??= launch();
  return launched;
}

after(async () => {
  if (launched) await (await launched).close();
});
