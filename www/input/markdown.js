// Markdown into the words that it prints: the marks of its formatting taken away, its lines set as a reader sees them.
//
// A small and honest reading of CommonMark's common part: front matter, headings, quotations, lists, fences, tables,
// rules, and within a line emphasis, links, code, pictures and escapes. A sign that begins no formatting stays.

const FENCE = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S+(?:[ \t]+["'(].*)?$/;

/** No heading is longer. */
const LONGEST = 1000;

/** The words of a Markdown text. */
export function markdownText(markdown) {
  const lines = withoutComments(withoutFrontMatter(markdown.replace(/\r\n?/g, "\n"))).split("\n");
  const out = [];
  // The paragraph that is being gathered, {words, near}; near is a line of a list or table, close under the last.
  let open = null;
  let fence = null;
  // The list that is being read, {sign: what its items begin with, over: whether a blank line may have ended it}.
  let list = null;

  const close = () => {
    if (open) out.push({ text: inline(open.words).trim(), near: open.near });
    open = null;
  };
  const begin = (words, near = false) => {
    close();
    open = { words, near };
  };

  for (const line of lines) {
    if (fence) {
      if (line.trim().startsWith(fence.mark) && FENCE.test(line)) fence = null;
      else {
        out.push({ text: line, near: fence.filled });
        fence.filled = true;
      }
      continue;
    }
    const bare = line.replace(/^ {0,3}(?:>[ \t]?)+/, "");
    const opened = FENCE.exec(bare);
    const heading = bare.length < LONGEST && /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(bare);
    const item = ITEM.exec(bare);
    if (opened) {
      close();
      fence = { mark: opened[1], filled: false };
    } else if (!bare.trim()) {
      close();
      if (list) list.over = true;
    } else if (heading) {
      begin(heading[1] ?? "");
      close();
    } else if (open && !open.item && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(bare)) close();
    else if (RULE.test(bare) || DEFINITION.test(bare)) close();
    else if (item && (!open || open.item || !item[3] || item[3] === "1")) {
      const sign = item[3] ? `${item[3]}. ` : "• ";
      begin(sign + item[4], list?.sign === sign.slice(-2) || (list !== null && item[1].length > 0));
      open.item = true;
      list = { sign: sign.slice(-2), over: false };
    } else if (/^\s*\|.*\|\s*$/.test(bare)) {
      const near = open?.row === true || out.at(-1)?.row === true;
      close();
      const cells = bare.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => inline(cell.trim()));
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) out.push({ text: cells.join("\t"), near, row: true });
    } else if (open) open.words = `${open.words}${/(?: {2}|\\)$/.test(open.words) ? "\n" : " "}${bare.trimStart()}`;
    else begin(bare.trimStart());
    if (!item && bare.trim() && list?.over && !/^\s/.test(line)) list = null;
    else if (item && list) list.over = false;
  }
  close();
  return out
    .filter(({ text }) => text.trim())
    .map(({ text, near }, at) => (at ? (near ? "\n" : "\n\n") : "") + text)
    .join("");
}

// What tools keep of an article before its first line is no part of its text, but for a title that has no heading.
function withoutFrontMatter(markdown) {
  const found = /^\ufeff?(---|\+\+\+)[ \t]*\n([^]*?)\n\1[ \t]*(?:\n|$)/.exec(markdown);
  if (!found || !/^[\w-]+\s*[:=]/.test(found[2])) return markdown;
  const rest = markdown.slice(found[0].length);
  const title = /^title\s*[:=]\s*["']?(.*?)["']?\s*$/m.exec(found[2])?.[1];
  return title && !/^ {0,3}#\s/m.test(rest) ? `${title}\n\n${rest}` : rest;
}

function withoutComments(markdown) {
  const end = markdown.lastIndexOf("-->") + 3;
  return 3 <= end ? markdown.slice(0, end).replace(/<!--[^]*?-->/g, "") + markdown.slice(end) : markdown;
}

/** The words of a stretch of running text. */
function inline(words) {
  // What stands in code or behind a backslash means itself: it is set aside until the rest is read.
  const aside = [];
  const keep = (text) => `\ue000${aside.push(text) - 1}\ue001`;
  const read = words
    .replace(/(`+)(.{1,2000}?)\1(?!`)/g, (all, ticks, code) => keep(code.replace(/^ (.*) $/, "$1")))
    .replace(/\\([!-/:-@[-`{-~])/g, (all, sign) => keep(sign))
    .replace(/[ \\]*\n/g, "\n")
    .replace(/ {2,}/g, " ")
    .replace(/<((?:https?|mailto):[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/gi, (all, address) => keep(address))
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/!\[([^[\]]{0,1000})\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^\]]*\])/g, "$1")
    .replace(/\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1000})\](?:\([^()\s]{0,2000}(?:\([^()]{0,200}\)[^()\s]{0,200}){0,9}(?:\s+(?:"[^"]*"|'[^']*'))?\)|\[[^\]]*\])/g, "$1")
    .replace(/\[\^[^[\]]+\]:?/g, "");
  return withoutEmphasis(read)
    .replace(/&(amp|lt|gt|quot|nbsp|mdash|ndash|hellip|[lr][sd]quo);/g, (all, name) => ENTITIES[name])
    .replace(/\ue000(\d+)\ue001/g, (all, at) => aside[at] ?? all);
}

// Signs of emphasis that open and close each other are taken away, each pair as far as both are long.
function withoutEmphasis(words) {
  const open = { "*": [], _: [], "~": [] };
  const gone = [];
  for (const found of words.matchAll(/\*+|_+|~~+/g)) {
    const sign = found[0][0];
    let from = found.index;
    const to = from + found[0].length;
    const before = words[from - 1] ?? " ";
    const after = words[to] ?? " ";
    // Within a word an underscore is a letter of it: snake_case.
    const bound = (letter) => sign !== "_" || !/[\p{L}\p{N}]/u.test(letter);
    if (/\S/.test(before) && bound(after)) {
      while (from < to && open[sign].length) {
        const opener = open[sign].at(-1);
        const length = Math.min(to - from, opener.to - opener.from);
        gone.push([opener.to - length, opener.to], [from, from + length]);
        opener.to -= length;
        from += length;
        if (opener.from === opener.to) open[sign].pop();
      }
    }
    if (from < to && /\S/.test(after) && bound(before)) open[sign].push({ from, to });
  }
  let text = "";
  let at = 0;
  for (const [from, to] of gone.sort((a, b) => a[0] - b[0])) {
    text += words.slice(at, from);
    at = to;
  }
  return text + words.slice(at);
}

const ENTITIES = {
  amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0", mdash: "—", ndash: "–", hellip: "…",
  lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”",
};
