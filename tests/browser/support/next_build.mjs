// A site's next build, made of this one: another style, another title, and every name and hash that follows from them.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterwards } from "./afterwards.mjs";
import { SITE, filesLike, filesOf } from "./site.mjs";

/** The title that the next build's pages bear. */
export const NEXT_TITLE = "The next build";

/** What the next build's style says in the custom property `--build`. */
export const NEXT_STYLE = "next";

const TEXTS = /\.(?:html|js|css|json|webmanifest)$/;

/** Makes the next build in a folder that lasts as long as the test. */
export function nextBuild(t) {
  const folder = mkdtempSync(join(tmpdir(), "sourcebook-next-"));
  afterwards(t, () => rmSync(folder, { recursive: true }));
  cpSync(SITE, folder, { recursive: true });

  const [style] = filesLike(/\.css$/);
  const css = `${readFileSync(join(folder, style), "utf8")}\n:root{--build:${NEXT_STYLE}}\n`;
  const renamed = style.replace(/[0-9a-f]{8,}/, (hash) => digest(css).slice(0, hash.length));
  if (renamed === style) throw new Error(`${style} bears no hash`);
  writeFileSync(join(folder, style), css);
  renameSync(join(folder, style), join(folder, renamed));

  for (const file of filesOf(folder).filter((name) => TEXTS.test(name))) {
    const text = readFileSync(join(folder, file), "utf8");
    const changed = text.replaceAll(style, renamed).replace(/<title>[^<]*/, `<title>${NEXT_TITLE}`);
    writeFileSync(join(folder, file), file === "sw.js" ? withVersion(changed) : changed);
  }
  return { folder, before: style, after: renamed };
}

/** The service worker names its build by a quoted hash; the next build has another. */
function withVersion(script) {
  const version = /(["'])[0-9a-f]{16,}\1/;
  if (!version.test(script)) throw new Error("sw.js names no version");
  return script.replace(version, `"${digest(script)}"`);
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
