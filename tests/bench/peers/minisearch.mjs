// MiniSearch, with its defaults.

import MiniSearch from "minisearch";

const OPTIONS = { fields: ["title", "text"] };
const FILE = "index.json";

export function write(articles) {
  const index = new MiniSearch(OPTIONS);
  index.addAll(articles);
  return new Map([[FILE, JSON.stringify(index)]]);
}

export async function open(address) {
  const response = await fetch(new URL(FILE, address));
  const index = MiniSearch.loadJSON(await response.text(), OPTIONS);
  return (query, top) => index.search(query).slice(0, top).map((hit) => hit.id);
}
