// The one place where a string becomes a tree of elements: in a document that no window shows, so that nothing of it
// runs, is loaded or is drawn. What comes out is only ever read for its words.

import DOMPurify from "dompurify";
import { quiet, quietXml } from "./quiet.js";

// A page with Trusted Types parses nothing that no policy has made; this one is known to this file alone.
const policy = globalThis.trustedTypes?.createPolicy("news-annotator-inert", {
  createHTML: (string) => string,
  createScriptURL: () => "",
});

/** HTML as a document without scripts, frames, pictures, and whatever else is there to do something. */
export function htmlTree(html) {
  const root = DOMPurify.sanitize(quiet(html), {
    TRUSTED_TYPES_POLICY: policy,
    USE_PROFILES: { html: true },
    // What tells Readability the title, the author and the like.
    ADD_TAGS: ["meta", "title"],
    ADD_ATTR: ["content", "property", "itemprop", "itemtype", "rel"],
    FORBID_TAGS: ["img", "picture", "source", "track", "audio", "video", "map", "area"],
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
  });
  const tree = document.implementation.createHTMLDocument("");
  tree.documentElement.replaceWith(tree.adoptNode(root));
  return tree;
}

/** XML as a document; null where it is not whole, or declares entities, which can make a gigabyte of a line. */
export function xmlTree(xml) {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return null;
  const inert = quietXml(xml);
  const tree = new DOMParser().parseFromString(policy ? policy.createHTML(inert) : inert, "application/xml");
  return tree.getElementsByTagName("parsererror").length ? null : tree;
}
