/**
 * Keeps the hosted page's files, all of one build, so that it opens with no network.
 *
 * The build writes FILES and VERSION, which is a hash of them all. A new build is fetched whole beside the old one and
 * takes over when the last page of the old one is closed: a page never gets files of two builds.
 */
const CACHE = `news-annotator-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("news-annotator-") && name !== CACHE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
