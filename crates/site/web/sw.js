// Keeps one build for when there is no network. Written by the build: same files, same bytes.

const VERSION = "__VERSION__";
const PAGES = __PAGES__;
const FILES = __FILES__;
// Shards that are not among these are kept once they have been read: their pack is too large for everybody to have whole.
const PACK = "__PACK__";

const SCOPE = self.registration.scope;
// Other sites may share the origin, so a cache's name says whose it is.
const OWN = `sourcebook ${SCOPE} `;
const CACHE = OWN + VERSION;
const PATIENCE_MS = 3000;

const address = (file) => new URL(file, SCOPE).href;
const kept = new Set(FILES.map(address));

// Files whose names have a hash never change, so what the visit has just loaded need not be loaded again. But one that
// was missing may have come since.
const keepFile = async (cache, name) => {
  const stored = await fetch(address(name), { cache: "force-cache" });
  if (stored.ok) await cache.put(address(name), stored);
  else await cache.add(new Request(address(name), { cache: "reload" }));
};

// Some hosts redirect `index.html` to the folder; a redirected response may not answer a navigation, a copy may.
// The page for frames is the same but for a mark, and made from it as the build does.
const keepPages = async (cache) => {
  const [page, framed] = PAGES;
  const response = await fetch(address(page), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const html = await response.text();
  const keep = (name, text) => cache.put(address(name), new Response(text, { headers: response.headers }));
  await Promise.all([keep(page, html), keep(framed, html.replace("<html", "<html data-embedded"))]);
};

const install = async () => {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([keepPages(cache), ...FILES.map((name) => keepFile(cache, name))]);
  } catch (error) {
    // All or nothing: half a site is worse offline than none.
    await caches.delete(CACHE);
    throw error;
  }
  await self.skipWaiting();
};

const activate = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
};

const cached = async (name) => (await caches.open(CACHE)).match(address(name), { ignoreVary: true });

// What was damaged on its way is asked for anew, past every copy.
const fileFor = async (request) => (request.cache !== "reload" && (await cached(request.url))) || readAndKept(request);

// What cannot be kept, for want of room, is read all the same.
const readAndKept = async (request) => {
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    caches.open(CACHE).then((cache) => cache.put(request, copy)).catch(() => undefined);
  }
  return response;
};

// A query string is a selection, not another page, so every link opens from the one copy.
const pageFor = (url) => {
  const path = (url.origin + url.pathname).slice(SCOPE.length);
  return PAGES.find((name) => path === name || `${path || "index"}.html` === name);
};

const navigate = async (request, name) => {
  const network = fetch(request);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const first = await Promise.race([network.catch(() => undefined), patience]);
  return first || (await cached(name)) || network;
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const url = new URL(request.url);
  if (request.mode === "navigate") {
    const name = pageFor(url);
    if (name) event.respondWith(navigate(request, name));
  } else if (kept.has(url.href) || url.href.startsWith(address(PACK))) {
    event.respondWith(fileFor(request));
  }
});
