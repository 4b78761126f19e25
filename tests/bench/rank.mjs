// Ranks a file of articles by one peer for each of a file's queries:
// `node rank.mjs PEER ARTICLES QUERIES TOP MANNER`, where the manner is `as-it-comes` or `forgiving`.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { lines, publish } from "./articles.mjs";

const [peer, articles, queries, top, manner] = process.argv.slice(2);
const { open } = await import(`./peers/${peer}.mjs`);
const folder = await mkdtemp(join(tmpdir(), "bench-"));
// What a page fetches from its host comes from the disk here.
globalThis.fetch = async (address) => new Response(await readFile(new URL(address)));
try {
  await publish(peer, articles, folder);
  const search = await open(`${pathToFileURL(folder)}/`, manner === "forgiving");
  for (const { id, text } of await lines(queries)) {
    process.stdout.write(`${JSON.stringify({ id, hits: await search(text, Number(top), false) })}\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
