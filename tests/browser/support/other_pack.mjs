// The site with another pack in the place of its own, made of articles by the `sourcebook` command.

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterwards } from "./afterwards.mjs";
import { pageOfPack } from "./page_of_pack.mjs";
import { SITE, filesOf } from "./site.mjs";
import { hostFor } from "./visit.mjs";

const REPOSITORY = join(import.meta.dirname, "../../..");

/** Serves the site over a pack of `articles`, texts by file name, for the length of a test. */
export async function hostWithPackOf(t, articles) {
  const folder = (name) => {
    const made = mkdtempSync(join(tmpdir(), `sourcebook-${name}-`));
    afterwards(t, () => rmSync(made, { recursive: true }));
    return made;
  };
  const [collection, pack] = [folder("collection"), folder("pack")];
  for (const [file, text] of Object.entries(articles)) writeFileSync(join(collection, file), text);
  const command = ["run", "--quiet", "--package", "sourcebook-cli", "--", "pack", collection, "--output", pack];
  await promisify(execFile)("cargo", command, { cwd: REPOSITORY });

  const host = await hostFor(t);
  const files = filesOf(pack);
  for (const file of files) host.put(`other/${file}`, readFileSync(join(pack, file)));
  const page = readFileSync(join(SITE, "index.html"), "utf8");
  host.put("index.html", pageOfPack(page, "other", files));
  return host;
}
