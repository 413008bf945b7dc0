/**
 * Keeps the hosted page's files, all of one build, so that it opens with no network.
 *
 * The build writes FILES and VERSION, which is a hash of them all. A new build is fetched whole beside the old one and
 * takes over when the last page of the old one is closed: a page never gets files of two builds.
 */
const CACHE = `news-annotator-${VERSION}`;

self.addEventListener("install", (event) => event.waitUntil(fetchBuild()));

/** Puts the files of this build into its cache; where one of them is another's, none, and the old build goes on. */
async function fetchBuild() {
  // Past what the browser has of the build before, which a host may have allowed it to keep for a while.
  const answers = await Promise.all(FILES.map((file) => fetch(file, { cache: "reload" })));
  const whole = new Blob(await Promise.all(answers.map((answer) => answer.clone().blob())));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await whole.arrayBuffer()));
  // An update may be half on its way to the host: it is asked for again when the page is opened the next time.
  if (btoa(String.fromCharCode(...hash)) !== VERSION) throw new Error("the files here are not all of one build");
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map((file, at) => cache.put(file, answers[at])));
}

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("news-annotator-") && name !== CACHE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  // The page has two addresses, that of its folder and that of its file.
  const address = event.request.url.replace(/\/index\.html(?=[?#]|$)/, "/");
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(address, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
