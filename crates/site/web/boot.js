// Starts the explorer and its engine side by side while the page is still being read.
//
// It stands inline at the top of the page, so that every request leaves before the styles arrive, and it is a
// classic script, because in a sandboxed frame or a file opened from disk no module would be let in. Nothing
// here is newer than ES2018 but `import()`: an older browser must get far enough to be told that it is too old.
(() => {
  "use strict";

  const assets = JSON.parse(document.getElementById("sourcebook-assets").textContent);
  const embedded = document.documentElement.hasAttribute("data-embedded");
  const address = (file) => new URL(file, document.baseURI).href;

  // To a document without an origin of its own, everything it fetches is foreign, and few hosts send the headers
  // that would allow it. Only classic scripts come through, so all parts of the site are carried in one of those.
  const isOpaque = self.origin === "null" || location.protocol === "file:";

  const isParsed = new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", () => resolve());
  });

  // --- Getting the parts ---

  const fetched = async (file) => {
    const response = await fetch(address(file));
    if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
    return response;
  };

  // A plain file server may not know what a .wasm file is; then it is compiled once it is there, not as it comes.
  const compiled = async (response) => {
    const type = response.headers.get("content-type") || "";
    if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  };

  // What the first answer needs of the pack. A file that does not come is left out: the engine asks again and
  // says what is wrong with it.
  const firstFiles = async () => {
    const files = new Map();
    await Promise.all(assets.first.map(async (file) => {
      try {
        files.set(address(file), await (await fetched(file)).arrayBuffer());
      } catch (error) {
        console.debug("sourcebook:", error);
      }
    }));
    return files;
  };

  const partsFromNetwork = () => ({
    script: address(assets.app.js),
    module: fetched(assets.app.wasm).then(compiled),
    stemmers: { script: address(assets.stemmers.js), wasm: address(assets.stemmers.wasm) },
    files: firstFiles(),
  });

  const decoded = (base64) => {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  };

  const loadScript = (file) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address(file);
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${file} could not be loaded`));
    document.head.append(script);
  });

  const partsFromScript = async () => {
    await loadScript(assets.carried);
    const carried = self.sourcebookCarried;
    delete self.sourcebookCarried;
    const unzipped = (file) => {
      const zipped = new Response(decoded(carried.parts[file])).body;
      return new Response(zipped.pipeThrough(new DecompressionStream("gzip")));
    };
    // Not a blob: without an origin, browsers start no module worker from one.
    const script = async (file) => `data:text/javascript,${encodeURIComponent(await unzipped(file).text())}`;
    // Carried only where the pack has use for them.
    const stemmers = async ({ js, wasm }) =>
      carried.parts[js] && { script: await script(js), wasm: await unzipped(wasm).arrayBuffer() };
    return {
      script: await script(assets.app.js),
      module: compiled(unzipped(assets.app.wasm)),
      stemmers: await stemmers(assets.stemmers),
      files: Promise.resolve(
        new Map(Object.entries(carried.pack).map(([file, base64]) => [address(file), decoded(base64).buffer])),
      ),
    };
  };

  let carriedParts;
  const carriedOnce = () => {
    carriedParts = carriedParts || partsFromScript();
    return carriedParts;
  };

  // Uses the parts as they come over the network, and those carried in a script where that cannot work or fails.
  const withParts = async (network, use) => {
    if (network) {
      try {
        return await use(network);
      } catch (error) {
        console.debug("sourcebook: trying the carried copy, because", error);
        const parts = await carriedOnce().catch(() => Promise.reject(error));
        return use(parts);
      }
    }
    return use(await carriedOnce());
  };

  // --- The explorer ---

  const startExplorer = async ({ script, module }) => {
    const [glue, code] = await Promise.all([import(script), module, isParsed]);
    await glue.default({ module_or_path: code });
  };

  // --- The engine ---

  // Resolves to a function that asks the engine in a worker; rejects where workers are refused or do not start.
  const engineInWorker = (script, start) => new Promise((resolve, reject) => {
    const worker = new Worker(script, { type: "module", name: "sourcebook-engine" });
    const waiting = new Map();
    let asked = 0;
    const ask = (json) => new Promise((answer, fail) => {
      asked += 1;
      waiting.set(asked, { answer, fail });
      worker.postMessage({ ask: asked, json });
    });
    const broken = (reason) => {
      const error = new Error(reason || "the worker could not be started");
      reject(error);
      waiting.forEach(({ fail }) => fail(error));
      waiting.clear();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      broken(event.message);
    };
    worker.onmessage = ({ data }) => {
      if (data.started) {
        resolve(ask);
      } else if (data.failed) {
        broken(data.failed);
      } else {
        waiting.get(data.ask).answer(data.json);
        waiting.delete(data.ask);
      }
    };
    start.then((message) => worker.postMessage({ start: message }), reject);
  });

  const startEngine = async ({ script, module, files, stemmers }) => {
    const start = Promise.all([module, files]).then(([module, files]) => ({ module, files, stemmers }));
    try {
      return await engineInWorker(script, start);
    } catch (error) {
      console.debug("sourcebook: the engine runs in the page, because", error);
      // In the page the engine is the explorer's own instance, and whoever is first here starts both.
      const [{ startSourcebookEngine }, message] = await Promise.all([import(script), start, isParsed]);
      return startSourcebookEngine(message);
    }
  };

  // --- What the reader is told when it cannot be done ---

  const tell = async (advice, error) => {
    await isParsed;
    const notice = document.createElement("div");
    notice.className = "failure notice";
    notice.setAttribute("role", "alert");
    const line = (text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      notice.append(paragraph);
    };
    line(advice);
    if (error) line(`What went wrong: ${error.message || error}`);
    document.body.prepend(notice);
  };

  // --- Off we go ---

  if (embedded && parent !== self) {
    const page = document.documentElement;
    const tellHeight = () => {
      const height = Math.ceil(page.getBoundingClientRect().height);
      parent.postMessage({ type: "sourcebook:height", height }, "*");
    };
    if (self.ResizeObserver) new ResizeObserver(tellHeight).observe(page);
  }

  if (!self.WebAssembly || !self.DecompressionStream) {
    tell(
      "This browser cannot run the explorer. The list below can be read; to search and filter it, " +
        "open this page in a current Chrome, Edge, Firefox or Safari.",
    );
    return;
  }

  const network = isOpaque ? undefined : partsFromNetwork();
  const engine = withParts(network, startEngine);
  const explorer = withParts(network, startExplorer);

  self.sourcebook = {
    embedded,
    manifest: address(assets.manifest),
    ask: async (json) => (await engine)(json),
  };

  explorer.catch((error) => {
    console.error("sourcebook:", error);
    tell(
      "The explorer could not be loaded. The list below can be read; to search and filter it, " +
        "check the connection and reload the page.",
      error,
    );
  });

  // Only once everything works: what a page keeps for later must not hold up what it is for now.
  Promise.all([explorer, engine]).then(
    () => {
      if (isOpaque || embedded || !self.isSecureContext) return;
      const link = document.createElement("link");
      link.rel = "manifest";
      link.href = address(assets.webManifest);
      document.head.append(link);
      if (!("serviceWorker" in navigator)) return;
      // The browser's own cache must not hide a new build.
      navigator.serviceWorker
        .register(address(assets.serviceWorker), { updateViaCache: "none" })
        .catch((error) => console.debug("sourcebook: not available offline, because", error));
    },
    // Both have been told of where they matter: above, and to whoever asks.
    () => {},
  );
})();
