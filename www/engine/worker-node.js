/** What a worker of Node runs. */
import { parentPort } from "node:worker_threads";
import { instantiate } from "./core/core.js";
import { serve } from "./worker.js";

const scope = { onmessage: null, postMessage: (message) => parentPort.postMessage(message) };
serve(scope, instantiate);
parentPort.on("message", (data) => scope.onmessage({ data }));
