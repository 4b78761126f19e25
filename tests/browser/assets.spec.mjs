// What a static host gets: names that change with their contents, and addresses that work anywhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { SITE, filesOf } from "./support/site.mjs";

/** Browsers and people ask for these by name. */
const BY_NAME = new Set(["index.html", "embed.html", "sw.js"]);
const HASHED = /[-.][0-9a-f]{8,}(?:_bg)?\.[a-z]+$/;

const text = (file) => readFileSync(join(SITE, file), "utf8");

test("every file but the pages and the service worker bears a hash in its name", () => {
  const files = filesOf();
  assert.ok(files.length >= 10, `only ${files.length} files`);
  assert.deepEqual(
    files.filter((file) => !BY_NAME.has(file) && !HASHED.test(file)),
    [],
  );
  for (const file of BY_NAME) assert.ok(files.includes(file), `no ${file}`);
});

test("no address in the site begins at a root or names a host", () => {
  const absolute = [];
  for (const file of filesOf().filter((name) => /\.(?:html|css|webmanifest)$/.test(name))) {
    const found = text(file).match(/(?:href|src|action|content)=["']?(?:\/|https?:\/\/)[^"'\s>]*|url\(["']?(?:\/|https?:)[^)]*|"(?:start_url|scope|src|id)":\s*"(?:\/|https?:)[^"]*/g);
    absolute.push(...(found ?? []).map((address) => `${file}: ${address}`));
  }
  assert.deepEqual(absolute, []);
});

test("the site is made of nothing but its own files", () => {
  const files = new Set(filesOf());
  const named = text("index.html").matchAll(/["'=](?:\.\/)?((?:[\w-]+\/)*[\w-]+[-.][0-9a-f]{8,}[\w.]*\.\w+)["'\s>]/g);
  const addresses = [...named].map(([, address]) => address);
  assert.ok(addresses.length >= 5, `the page names ${addresses.length} files`);
  assert.deepEqual(
    addresses.filter((address) => !files.has(address)),
    [],
  );
});

test("the pack comes in shards and not in one file an article", () => {
  const shards = filesOf().filter((file) => file.endsWith(".shard"));
  assert.ok(shards.length >= 1 && shards.length <= 3, `${shards.length} shards for five articles`);
});

test("no article's text is inside the WebAssembly", () => {
  const modules = filesOf().filter((file) => file.endsWith(".wasm"));
  assert.equal(modules.length, 2);
  for (const file of modules) {
    const bytes = readFileSync(join(SITE, file));
    for (const words of ["lithium-rich", "Ziyun Ruan", "fast-evolving landscape"]) {
      assert.equal(bytes.indexOf(words), -1, `${words} is in ${file}`);
    }
  }
});
