// Our engine as a page of ours runs it: in a worker, which is the site's own script.

import { searching } from "./sourcebook.mjs";

export async function open(address) {
  const worker = new Worker(new URL("engine.js", address), { type: "module" });
  const waiting = new Map();
  const started = new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.started) resolve();
      else if (data.failed) reject(new Error(data.failed));
      else waiting.get(data.ask)(data.json);
    };
  });
  worker.postMessage({ start: { files: new Map() } });
  await started;
  let asked = 0;
  return searching(address, (json) => {
    asked += 1;
    worker.postMessage({ ask: asked, json });
    return new Promise((resolve) => waiting.set(asked, resolve));
  });
}
