// FlexSearch, set up for words that may be mistyped as its documentation does it. It has no order of articles over several
// fields: those found by their titles come first.

import { Charset, Document } from "flexsearch";

const FIELDS = ["title", "text"];
const OPTIONS = { document: { id: "id", index: FIELDS }, tokenize: "tolerant", encoder: Charset.LatinBalance };
const FILE = "index.json";

export async function write(articles) {
  const index = new Document(OPTIONS);
  for (const article of articles) index.add(article);
  const parts = [];
  await index.export((name, content) => void parts.push([name, content]));
  return new Map([[FILE, JSON.stringify(parts)]]);
}

export async function open(address) {
  const response = await fetch(new URL(FILE, address));
  const index = new Document(OPTIONS);
  for (const [name, content] of await response.json()) await index.import(name, content);
  return (query, top) => {
    const found = index.search(query, { limit: top, suggest: true });
    const ids = FIELDS.flatMap((name) => found.find(({ field }) => field === name)?.result ?? []);
    return [...new Set(ids)].slice(0, top);
  };
}
