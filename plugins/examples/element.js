import "news-annotator/element";

const article = document.querySelector("news-annotator");
const told = document.querySelector("output");
article.addEventListener("annotations-change", ({ detail: { document: found } }) => {
  const { mentions, numbers, quotes } = found;
  told.value = `${mentions.length} names, ${numbers.length} figures, ${quotes.length} quotes`;
});
article.addEventListener("mark-activate", ({ detail: { words, label } }) => {
  told.value = `${words}: ${label}`;
});
