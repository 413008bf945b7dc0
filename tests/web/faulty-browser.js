/** A worker of a browser whose core dies on request, unless the worker's name says that it is sound. */
import { instantiate } from "../../target/faults/core.js";
import { serve } from "../../www/engine/worker.js";
import { faulty } from "./faulty.js";

serve(globalThis, (module) => (self.name === "sound" ? instantiate(module) : faulty(instantiate(module))));
