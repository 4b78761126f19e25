// A site's next build, made of this one: another style, icon and title, and every name and hash that follows from them.

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

/** Makes the next build in a folder that lasts as long as the test; tells its style, the one before, and its icon. */
export function nextBuild(t) {
  const folder = mkdtempSync(join(tmpdir(), "sourcebook-next-"));
  afterwards(t, () => rmSync(folder, { recursive: true }));
  cpSync(SITE, folder, { recursive: true });

  const [[style], [icon]] = [filesLike(/\.css$/), filesLike(/^icon-/)];
  const nextStyle = append(folder, style, `\n:root{--build:${NEXT_STYLE}}\n`);
  const nextIcon = append(folder, icon, "<!-- next -->");

  for (const file of filesOf(folder).filter((name) => TEXTS.test(name))) {
    const text = readFileSync(join(folder, file), "utf8");
    const changed = text.replaceAll(style, nextStyle).replaceAll(icon, nextIcon).replace(/<title>[^<]*/, `<title>${NEXT_TITLE}`);
    writeFileSync(join(folder, file), file === "sw.js" ? withVersion(changed) : changed);
  }
  return { folder, before: style, after: nextStyle, icon: nextIcon };
}

/** Gives a file more content, and the name that follows from it. */
function append(folder, file, more) {
  const content = readFileSync(join(folder, file), "utf8") + more;
  const renamed = file.replace(/[0-9a-f]{8,}/, (hash) => digest(content).slice(0, hash.length));
  if (renamed === file) throw new Error(`${file} bears no hash`);
  writeFileSync(join(folder, file), content);
  renameSync(join(folder, file), join(folder, renamed));
  return renamed;
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
