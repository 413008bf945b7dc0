// HTML with nothing in it that a strict policy would report. A browser looks at every style and every handler of an event
// as soon as it parses one, even in a document that is never shown, and tells of each that it was refused; a pasted article
// has thousands. Nothing here is for safety: what is safe is decided where the tree is made.

/** Elements whose content is no markup: up to their own end tag nothing else is one. */
const RAW = new Set(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]);

const DROPPED = new Set(["base", "script", "style"]);

/** In these, and behind one that was never closed, what is raw elsewhere may be markup: only whoever builds the tree knows. */
const OTHERWISE = new Set(["svg", "math", "select", "frameset"]);

// As the HTML standard cuts a tag: what can stand between two attributes, a name, and a value with or without quotes.
const ATTRIBUTE =
  /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?/y;

/** `html` without comments, scripts, style sheets and <base>, its attributes for style and events renamed to data-style, data-on…. */
export function quiet(html) {
  const kept = [];
  const opening = /<(?:(!--)|(\/?)([a-z][^\t\n\f\r />]*))/gi;
  let from = 0;
  let unsure = false;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const [all, comment, closes, tag] = found;
    const name = tag?.toLowerCase();
    if (comment) {
      kept.push(html.slice(from, found.index));
      from = after(html, "-->", opening.lastIndex);
      opening.lastIndex = from;
      continue;
    }
    const dropped = !closes && DROPPED.has(name);
    if (dropped) kept.push(html.slice(from, found.index));
    let at = found.index + all.length;
    while (at < html.length && html[at] !== ">") {
      ATTRIBUTE.lastIndex = at;
      const [whole, attribute] = ATTRIBUTE.exec(html);
      if (!whole) break;
      if (!dropped && /^(?:style$|on)/i.test(attribute)) {
        const start = at + whole.indexOf(attribute);
        kept.push(html.slice(from, start), "data-");
        from = start;
      }
      at += whole.length;
    }
    unsure ||= OTHERWISE.has(name);
    if (!closes && RAW.has(name)) {
      const end = endOf(html, name, at);
      if (unsure && !dropped) {
        kept.push(html.slice(from, at), html.slice(at, end).replace(/([\s/"'])(?=(?:on[a-z]+|style)[\s=>/])/gi, "$1data-"));
        from = end;
      }
      at = end;
    }
    if (dropped) from = after(html, ">", at);
    opening.lastIndex = Math.max(at, from);
  }
  kept.push(html.slice(from));
  return kept.join("");
}

/** The pieces of XML in which a "<" or a quote means nothing, and its tags with their attributes. */
const XML = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>?/g;

/** What names the elements of pages and pictures; a "&" may spell it in other letters, and no document has one there. */
const OF_PAGES = /&|www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math)/;

/** XML in which no element is one that a browser knows, so that none of it is more than data. */
export function quietXml(xml) {
  return xml.replace(XML, (piece) =>
    /^<[!?]/.test(piece)
      ? piece
      : piece.replace(/(\sxmlns[^\s=]*\s*=\s*)("[^"]*"|'[^']*')/g, (all, name, value) => (OF_PAGES.test(value) ? `${name}"unknown"` : all)),
  );
}

function after(html, what, from) {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

// Where the end tag of a raw element begins.
function endOf(html, name, from) {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
