/**
 * Keeps the front end on the phone, so that it opens and goes on without a network (ADR 16). Answers of the server are
 * none of its business: what was read of them is in the page's own storage.
 */
/* global self, caches, fetch, Response, setTimeout, BUILD, PARTS */
// BUILD names what was built; PARTS are its files: those that everybody needs, and then those that some do.
const store = `front-end-${BUILD}`;
const [everybody, ...others] = PARTS;
const page = new URL('./', self.location.href);
/** A weak signal is no reason to look at nothing. */
const PATIENCE_MS = 3000;

const keep = async (files) => {
  const cache = await caches.open(store);
  const missing = [];
  for (const file of files) if (!(await cache.match(file))) missing.push(file);
  await cache.addAll(missing);
};

self.addEventListener('install', (event) => event.waitUntil(keep(everybody)));

// The one before is used until its last tab is closed: nothing changes under the hands of who is writing.
self.addEventListener('activate', (event) => {
  const begin = async () => {
    for (const name of await caches.keys()) if (name !== store) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(begin());
});

/** The page as the server has it now, so that a new version is seen at the next start; without it, as it was kept. */
async function opened(request) {
  const kept = await caches.match(page.href);
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, kept);
  });
  return Promise.race([fetch(request).catch(() => kept), late]);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(page.href)) return;
  if (request.mode === 'navigate') {
    if (url.pathname === page.pathname) event.respondWith(opened(request));
    return;
  }
  const file = url.href.slice(page.href.length);
  const part = others.find((files) => files.includes(file));
  if (!part && !everybody.includes(file)) return;
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  // Whoever opens one page of a workplace works there; whoever reads English goes on doing so.
  if (part) event.waitUntil(keep(part).catch(() => undefined));
});
