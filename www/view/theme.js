// Light or dark: as the system has it, or as the reader says.

const ORDER = ["system", "light", "dark"];
const SAID = { system: "as the system has them", light: "light", dark: "dark" };

/** The theme after this one. */
export function nextTheme(theme) {
  return ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
}

/** "Colours: dark". */
export function themeWords(theme) {
  return `Colours: ${SAID[theme]}`;
}

/** Puts the theme on the page and its name on the button. */
export function drawTheme(button, theme) {
  document.documentElement.dataset.theme = theme;
  button.setAttribute("aria-label", themeWords(theme));
  button.title = themeWords(theme);
}
