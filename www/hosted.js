/** The hosted page: the page, and a service worker so that it opens with no network. */
import "./app.js";
import { trusted } from "./engine/trusted.js";

// On the developer's own machine yesterday's page must not come out of a cache.
if (navigator.serviceWorker && location.hostname !== "127.0.0.1") {
  navigator.serviceWorker.register(trusted(new URL("./service-worker.js", import.meta.url).href)).catch(() => {
    // A browser that forbids it shows the page all the same, as long as there is a network.
  });
}
