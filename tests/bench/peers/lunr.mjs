// lunr, with its defaults.

import lunr from "lunr";

const FILE = "index.json";

export function write(articles) {
  const index = lunr(function () {
    this.ref("id");
    this.field("title");
    this.field("text");
    for (const article of articles) this.add(article);
  });
  return new Map([[FILE, JSON.stringify(index)]]);
}

export async function open(address) {
  const response = await fetch(new URL(FILE, address));
  const index = lunr.Index.load(await response.json());
  // Through `query`, for `search` refuses what its syntax does not know, as a lone hyphen or colon.
  return (query, top) =>
    index
      .query((builder) => builder.term(lunr.tokenizer(query)))
      .slice(0, top)
      .map((hit) => hit.ref);
}
