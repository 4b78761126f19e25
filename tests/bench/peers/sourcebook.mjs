// Our engine in a page, as crates/engine has it. What it opens is not made here: a pack in `pack/`, and `engine.js`,
// which stands for the site's module.

export async function open(address) {
  const { default: start, Engine } = await import(new URL("engine.js", address));
  await start();
  const engine = new Engine();
  return searching(address, (json) => engine.ask(json));
}

/** Opens the pack by an engine that it asks by `talk`, which takes JSON and promises some. */
export async function searching(address, talk) {
  const ask = async (message) => {
    const reply = JSON.parse(await talk(JSON.stringify({ number: 1, message }))).message;
    if (reply.failed) throw new Error(JSON.stringify(reply.failed));
    return reply;
  };
  await ask({ open: { manifest: new URL("pack/manifest.json", address).href } });
  const searchAs = (kind) => async (query, top, typing) => {
    // White space behind a query ends its last word.
    const selection = new URLSearchParams({ q: typing ? query : `${query} ` }).toString();
    const { answered } = await ask({ [kind]: { selection, limit: top } });
    return answered.hits.map((hit) => hit.article.id);
  };
  // What a page shows first: hits, before what is counted has come.
  return Object.assign(searchAs("answer"), { hits: searchAs("live") });
}
