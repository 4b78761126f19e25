// Keeps one whole build for when there is no network. Written by the build: same files, same bytes.

const VERSION = "__VERSION__";
const PAGES = __PAGES__;
const FILES = __FILES__;

const SCOPE = self.registration.scope;
// Other sites may share the origin, so a cache's name says whose it is.
const OWN = `sourcebook ${SCOPE} `;
const CACHE = OWN + VERSION;
const PATIENCE_MS = 3000;

const address = (file) => new URL(file, SCOPE).href;
const kept = new Set(FILES.map(address));

// Files whose names have a hash never change, so what the visit has just loaded need not be loaded again.
const file = (name) => new Request(address(name), { cache: "force-cache" });

// Some hosts redirect `embed.html` to `embed`; a redirected response may not answer a navigation, a copy may.
const page = async (name) => {
  const response = await fetch(address(name), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Response(await response.blob(), { headers: response.headers });
};

const install = async () => {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(FILES.map(file));
    await Promise.all(PAGES.map(async (name) => cache.put(address(name), await page(name))));
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
  } else if (kept.has(url.href)) {
    event.respondWith(cached(url.href).then((response) => response || fetch(request)));
  }
});
