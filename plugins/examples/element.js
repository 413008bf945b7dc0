import "news-annotator/element";

const article = document.querySelector("news-annotator");
const told = document.querySelector("output");
article.addEventListener("annotations-change", ({ detail: { document: found } }) => {
  const { mentions, numbers, quotes } = found;
  told.value = `Names: ${mentions.length}. Figures: ${numbers.length}. Quotes: ${quotes.length}.`;
});
article.addEventListener("mark-activate", ({ detail: { words, label } }) => {
  told.value = `${words}: ${label}`;
});
