// Appended to the glue of the WebAssembly: one file is the explorer, the worker, the engine in the page, and the
// module that a site of one's own can import, and a worker needs no second request before it can start.
//
// The glue's names may have been shortened, so they are reached through the module's exports: importing one's
// own address asks for nothing, the module is already there.

// The stemmers of languages other than English are a module of their own, loaded when a pack first wants one: its
// script, and its WebAssembly by address or as bytes.
const stemmersFrom = ({ script, wasm }) => {
  let loading;
  const load = async () => {
    const code = typeof wasm === "string" ? fetch(wasm) : wasm;
    const [{ default: initialise, stem }, given] = await Promise.all([import(script), code]);
    await initialise({ module_or_path: given });
    return stem;
  };
  return async (language) => {
    try {
      loading = loading || load();
      const stem = await loading;
      return (word) => stem(language, word);
    } catch (error) {
      console.debug(`sourcebook: words in the language ${language} match as they are written, because`, error);
      throw error;
    }
  };
};

// Starts the engine from the compiled `module` and gives a function that asks it. What `files` holds, bytes by
// absolute address, is not fetched. Where the module runs already, it is not started again.
export async function startSourcebookEngine({ module, files, stemmers }) {
  const { default: initialise, Engine } = await import(import.meta.url);
  await initialise({ module_or_path: module });
  // Shards are named by their content and never change, so whatever the browser has of one need not be asked about again.
  // But one that was missing or damaged may have come since.
  const read = async (address, anew) => {
    const bytes = files.get(address);
    if (bytes) return new Response(bytes);
    if (!address.endsWith(".shard")) return fetch(address);
    const stored = anew ? undefined : await fetch(address, { cache: "force-cache" });
    return stored?.ok ? stored : fetch(address, { cache: "reload" });
  };
  const engine = new Engine(read, stemmers && stemmersFrom(stemmers));
  return (json) => engine.ask(json);
}

if (self.WorkerGlobalScope && self instanceof WorkerGlobalScope) {
  let engine;
  self.onmessageerror = () => postMessage({ failed: "the worker may not be handed compiled code" });
  self.onmessage = async ({ data }) => {
    if (data.start) {
      engine = startSourcebookEngine(data.start);
      engine.then(
        () => postMessage({ started: true }),
        (error) => postMessage({ failed: String(error) }),
      );
    } else {
      const ask = await engine;
      postMessage({ ask: data.ask, json: await ask(data.json) });
    }
  };
}
