// MiniSearch, with its defaults; while typing, the last word is a prefix, as its documentation does it. Where words may
// be mistyped, with the options that its documentation names for that.

import MiniSearch from "minisearch";

const OPTIONS = { fields: ["title", "text"] };
const TYPING = { prefix: (term, place, terms) => place === terms.length - 1 };
const FORGIVING = { prefix: true, fuzzy: 0.2 };
const FILE = "index.json";

export function write(articles) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(articles);
  return new Map([[FILE, JSON.stringify(index)]]);
}

export async function open(address, forgiving) {
  const response = await fetch(new URL(FILE, address));
  const index = MiniSearch.loadJSON(await response.text(), OPTIONS);
  return (query, top, typing) => {
    const hits = index.search(query, forgiving ? FORGIVING : typing ? TYPING : undefined);
    return hits.slice(0, top).map((hit) => hit.id);
  };
}
