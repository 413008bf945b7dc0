// Whether a colour can be read on the page's papers, and the nearest shade of it that can.

/** The least contrast of text with its ground, by WCAG 2.2 AA. */
const LEAST = 4.5;

/** Of all the grounds that marks and values stand on, the one nearest to the ink, by scheme. */
const GROUND = { light: "#f3f1eb", dark: "#1d2024" };

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Whether it is a colour as a colour field gives it. */
export const isColour = (value) => /^#[0-9a-f]{6}$/i.test(value ?? "");

function brightness(hex) {
  const [red, green, blue] = channels(hex).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour itself where it can be read in that scheme, "light" or "dark", or else the first shade that can. */
export function readable(hex, scheme) {
  const towards = scheme === "light" ? 0 : 255;
  for (let part = 0; part < 1; part += 0.02) {
    const shade = channels(hex).map((each) => Math.round(each + (towards - each) * part));
    const made = `#${shade.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
    if (contrast(made, GROUND[scheme]) >= LEAST) return made;
  }
  return scheme === "light" ? "#000000" : "#ffffff";
}
