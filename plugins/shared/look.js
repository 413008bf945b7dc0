/** How the marks and their card look: each kind told apart by its line as well as by its hue, in light and in dark. */
import { kindOf } from "../../www/tell/kinds.js";

const HUES = {
  people: ["#1d4f91", "#8ab8f5"],
  organisations: ["#6a3397", "#cba6f2"],
  places: ["#12695b", "#6fd0bd"],
  figures: ["#8a4b00", "#f0b35e"],
  dates: ["#5a5a1e", "#cfca78"],
  quotes: ["#8f1d2c", "#ff9aa5"],
  others: ["#6b6f76", "#9aa1aa"],
  card: ["#ffffff", "#1d2024"],
  ink: ["#1d1c1a", "#e6e3dc"],
  soft: ["#5d5a53", "#a8a49b"],
  edge: ["#8d897f", "#6f757c"],
};

/** The colours, as custom properties: in the light (0) or in the dark (1). */
export const hues = (which) =>
  Object.fromEntries(Object.entries(HUES).map(([name, pair]) => [`--na-${name}`, pair[which]]));

const line = (decoration, offset = "4px") => ({ textDecoration: decoration, textUnderlineOffset: offset });
const wash = (kind, share) => ({ backgroundColor: `color-mix(in oklab, var(--na-${kind}) ${share}, transparent)` });

/** Selectors into their rules. */
export const LOOK = {
  ".na-people": line("underline solid 2px var(--na-people)"),
  ".na-organisations": line("underline double 1.2px var(--na-organisations)"),
  ".na-places": line("underline dotted 2px var(--na-places)"),
  ".na-figures": {
    ...line("underline overline solid 1px color-mix(in oklab, var(--na-figures) 60%, transparent)", "5px"),
    ...wash("figures", "14%"),
  },
  ".na-dates": { ...line("underline dashed 1.5px var(--na-dates)"), ...wash("dates", "9%") },
  ".na-others": line("underline solid 1px color-mix(in oklab, var(--na-others) 70%, transparent)"),
  ".na-quote-direct, .na-quote-mixed": wash("quotes", "10%"),
  ".na-doubtful": { textDecorationStyle: "wavy", textDecorationThickness: "1px" },
  ".na-card": {
    maxWidth: "min(22rem, 90vw)",
    padding: "8px 12px",
    border: "1px solid var(--na-edge)",
    borderRadius: "8px",
    backgroundColor: "var(--na-card)",
    color: "var(--na-ink)",
    font: "14px/1.45 system-ui, sans-serif",
    overflowWrap: "anywhere",
  },
  ".na-card-title": { fontWeight: "600" },
  ".na-card-kind, .na-card-line": { color: "var(--na-soft)" },
};

/** The class of a label's marks: `na-work-of-art`, `na-quote-direct`. */
export const classOf = (label) =>
  `na-${kindOf(label) === "quotes" ? "quote-" : ""}${label.toLowerCase().replaceAll("_", "-")}`;
