// Pagefind, with its defaults, over one page for each article.

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const page = ({ title, text }) =>
  `<!doctype html><html lang="en"><body><h1>${escaped(title)}</h1><p>${escaped(text)}</p></body></html>`;

export async function write(articles, folder) {
  const { close, createIndex } = await import("pagefind");
  try {
    const { index } = await createIndex();
    for (const article of articles) {
      const { errors } = await index.addHTMLFile({ url: `/${article.id}/`, content: page(article) });
      if (errors.length > 0) throw new Error(`pagefind refused article ${article.id}: ${errors.join("; ")}`);
    }
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`pagefind wrote nothing: ${errors.join("; ")}`);
    return new Map();
  } finally {
    await close();
  }
}

export async function open(address) {
  const { createInstance } = await import(new URL("pagefind.js", address));
  const pagefind = createInstance({ basePath: address });
  await pagefind.init();
  return async (query, top) => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, top).map((result) => result.data()));
    return pages.map(({ url }) => url.replaceAll("/", ""));
  };
}
