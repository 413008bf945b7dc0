/** A worker of Node whose core dies on request, if `workerData.dies`. */
import { parentPort, workerData } from "node:worker_threads";
import { instantiate } from "../../target/faults/core.js";
import { serve } from "../../www/engine/worker.js";
import { faulty } from "./faulty.js";

const scope = { onmessage: null, postMessage: (message) => parentPort.postMessage(message) };
serve(scope, (module) => (workerData.dies ? faulty(instantiate(module)) : instantiate(module)));
parentPort.on("message", (data) => scope.onmessage({ data }));
