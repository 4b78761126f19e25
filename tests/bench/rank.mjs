// Ranks a file of articles by one peer for each of a file's queries: `node rank.mjs PEER ARTICLES QUERIES TOP`.
//
// A peer is a module of peers/: `write(articles)` gives the files that a site would publish, by name, and
// `open(address)`, which runs in a page or here, gives a function from a query to the ids of its best articles.

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [peer, articles, queries, top] = process.argv.slice(2);
const lines = async (file) =>
  (await readFile(file, "utf8"))
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

const { write, open } = await import(`./peers/${peer}.mjs`);
const folder = await mkdtemp(join(tmpdir(), "bench-"));
// What a page fetches from its host comes from the disk here.
globalThis.fetch = async (address) => new Response(await readFile(new URL(address)));
try {
  for (const [name, content] of await write(await lines(articles))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const search = await open(`${pathToFileURL(folder)}/`);
  for (const { id, text } of await lines(queries)) {
    process.stdout.write(`${JSON.stringify({ id, hits: await search(text, Number(top)) })}\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
