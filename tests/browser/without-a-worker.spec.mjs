// The engine runs in a worker, and in the page where workers are refused.

import assert from "node:assert/strict";
import test from "node:test";

import { TITLES } from "./support/seeds.mjs";
import { visit } from "./support/visit.mjs";
import { comes } from "./support/waiting.mjs";

async function assertWorks(explorer) {
  await explorer.search.fill("lithium-rich");
  await explorer.says(/for lithium-rich/);
  assert.equal((await explorer.titles())[0], TITLES["002"]);
  await explorer.resultLink(TITLES["002"]).click();
  await comes(explorer.article(TITLES["002"]));
}

test("the engine runs in a worker of its own", async (t) => {
  const explorer = await visit(t);
  await explorer.counts();
  assert.equal(explorer.page.workers().length, 1);
});

test("a browser that refuses workers runs the engine in the page", async (t) => {
  const explorer = await visit(t, "", {
    prepare: (page) =>
      page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException("Workers are refused here", "SecurityError");
          }
        };
      }),
  });
  await assertWorks(explorer);
  assert.equal(explorer.page.workers().length, 0);
});

test("a browser without workers runs the engine in the page", async (t) => {
  const explorer = await visit(t, "", {
    prepare: (page) =>
      page.addInitScript(() => {
        delete window.Worker;
      }),
  });
  await assertWorks(explorer);
});

test("in the page, explorer and engine are one instance of the module", async (t) => {
  const explorer = await visit(t, "", {
    prepare: (page) =>
      page.addInitScript(() => {
        delete window.Worker;
        window.instances = 0;
        const native = WebAssembly.instantiate;
        WebAssembly.instantiate = (...given) => {
          window.instances += 1;
          return native(...given);
        };
      }),
  });
  await assertWorks(explorer);
  assert.equal(await explorer.page.evaluate(() => instances), 1);
});

test("a worker that fails to start is replaced by the page", async (t) => {
  const explorer = await visit(t, "", {
    prepare: (page) =>
      page.addInitScript(() => {
        const Native = window.Worker;
        window.Worker = class extends Native {
          constructor() {
            super(URL.createObjectURL(new Blob(["throw new Error('no engine here')"])));
          }
        };
      }),
  });
  await assertWorks(explorer);
});

test("a content security policy without workers is respected", async (t) => {
  const explorer = await visit(t, "", {
    troubled: true,
    prepare: (page, host) =>
      page.route(host.url(), async (route) => {
        const response = await route.fetch();
        const headers = {
          ...response.headers(),
          "content-security-policy": "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data: blob:; worker-src 'none'",
        };
        await route.fulfill({ response, headers });
      }),
  });
  await assertWorks(explorer);
});
