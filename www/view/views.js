// The two ways to look at what is open: one article read, or several compared.

/** The switch in `root`; `setView(name)`. */
export function createViews(root, setView) {
  const [read, compare] = root.querySelectorAll("button");
  read.addEventListener("click", () => setView("read"));
  compare.addEventListener("click", () => setView("compare"));
  const count = compare.querySelector("span");
  return {
    draw({ view, articles, left }) {
      root.hidden = articles.length < 2 && view === "read";
      read.setAttribute("aria-pressed", String(view === "read"));
      compare.setAttribute("aria-pressed", String(view === "compare"));
      const ticked = articles.filter((article) => !left.has(article.id)).length;
      count.textContent = ticked > 1 ? ` ${ticked.toLocaleString("en")} articles` : "";
    },
  };
}
