// Names that a peer finds in each of a file's texts, `{"text":…}` a line: `node names.mjs PEER TEXTS`. Prints a line
// `{"mentions":[{"start":…,"end":…,"type":…},…]}` for each, in characters, and last how many milliseconds all took.

import { lines } from "./articles.mjs";

const [peer, file] = process.argv.slice(2);
const { find } = await import(`./peers/${peer}.mjs`);
const texts = (await lines(file)).map(({ text }) => text);
for (const text of texts) find(text);
const before = performance.now();
const all = texts.map(find);
const milliseconds = performance.now() - before;

for (const [number, names] of all.entries()) {
  const text = texts[number];
  const characters = (end) => [...text.slice(0, end)].length;
  const mentions = names.map(({ start, end, type }) => ({ start: characters(start), end: characters(end), type }));
  process.stdout.write(`${JSON.stringify({ mentions })}\n`);
}
process.stdout.write(`${JSON.stringify({ milliseconds })}\n`);
