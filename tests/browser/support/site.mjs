// The built site under test: where it lies and what it consists of.

import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** The folder of the release build: SOURCEBOOK_DIST, or dist/ in the repository. */
export const SITE = resolve(process.env.SOURCEBOOK_DIST ?? join(import.meta.dirname, "../../../dist"));

if (!existsSync(join(SITE, "index.html"))) {
  throw new Error(`There is no site in ${SITE}. Build it with \`cargo xtask build\`, or name another in SOURCEBOOK_DIST.`);
}

/** The paths of all files of a site, with `/` between their parts, sorted. */
export function filesOf(folder = SITE) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

/** The files of the site whose path matches `pattern`; there must be one at least. */
export function filesLike(pattern, folder = SITE) {
  const files = filesOf(folder).filter((file) => pattern.test(file));
  if (files.length === 0) throw new Error(`No file of ${folder} is like ${pattern}`);
  return files;
}
