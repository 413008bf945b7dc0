/** What a browser's worker runs. */
import { instantiate } from "./core/core.js";
import { serve } from "./worker.js";

serve(globalThis, instantiate);
