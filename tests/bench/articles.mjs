// Files of articles and queries, and what peers publish for them.
//
// A peer is a module of peers/. Its `write(articles, folder)` gives the files that a site would publish by name, but for
// those that it has written to the folder itself. Its `open(address, forgiving)`, which runs in a page or in node, gives a
// function `(query, top, typing)` that gives the ids of the best articles. While `typing`, the last word may be the
// beginning of one. A peer that can show hits before all is counted has a function `hits` of that function, which gives
// those. Where `forgiving`, words may be mistyped, and what the peer has for that is switched on.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The objects of a file that has one on each line. */
export async function lines(file) {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
}

/** Writes what a peer publishes for a file of articles to a folder. */
export async function publish(peer, articles, folder) {
  const { write } = await import(`./peers/${peer}.mjs`);
  for (const [name, content] of await write(await lines(articles), folder)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
