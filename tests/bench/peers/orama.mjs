// Orama, with its defaults; it takes every word for a prefix. Where words may be mistyped, by one letter.

import { create, insertMultiple, load, save, search } from "@orama/orama";

const SCHEMA = { title: "string", text: "string" };
const FILE = "index.json";

export async function write(articles) {
  const index = create({ schema: SCHEMA });
  await insertMultiple(
    index,
    articles.map(({ id, title, text }) => ({ id, title, text })),
  );
  return new Map([[FILE, JSON.stringify(save(index))]]);
}

export async function open(address, forgiving) {
  const response = await fetch(new URL(FILE, address));
  const index = create({ schema: SCHEMA });
  load(index, await response.json());
  return async (query, top) => {
    const { hits } = await search(index, { term: query, limit: top, ...(forgiving && { tolerance: 1 }) });
    return hits.map((hit) => hit.id);
  };
}
