/** The search for words that were changed a little, a module of its own so that the npm package can carry it. */
import find from "approx-string-match";

/*! approx-string-match: MIT License, Copyright (c) 2020 Robert Knight */
export const search = find;
