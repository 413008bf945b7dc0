/**
 * What a reader types for the value of a figure into the Document's canonical form, or into a sentence that says how
 * it is written.
 *
 *     readValue("CARDINAL", "25,000")   // { value: "25000" }
 *     readValue("MONEY", "lots")        // { problem: "A sum of money is written like …" }
 */

const AMOUNT = String.raw`(?:-?\d+(?:\.\d+)?|\*\d+)`;
const AMOUNTS = String.raw`${AMOUNT}(?:\.\.${AMOUNT})?`;
const CLOCK = String.raw`T(?:(?:\d\d|XX)(?::(?:\d\d|XX))?(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?|NI|MO|AF|EV|DT|MI)`;
const DAY = [
  String.raw`[\dX]{4}(?:-[\dX]{2}){0,2}`,
  String.raw`[\dX]{4}-W[\dX]{2}(?:-(?:\d|WE))?`,
  String.raw`[\dX]{4}-(?:SP|SU|FA|AU|WI|Q[\dX]|H[\dX])`,
  String.raw`-\d{1,4}|\d{2,3}|XX\d`,
].join("|");
const TIMEX = `(?:${DAY})(?:${CLOCK})?|${CLOCK}`;
const LENGTH = String.raw`P(?=[\dXT])(?:(?:[\d.]+|X)[YMWD])*(?:T(?:(?:[\d.]+|X)[HMS])+)?`;

const whole = (form) => new RegExp(`^(?:${form})$`);
const ends = (form) => whole(`(?:${form})(?:(?:/|\\.\\.)(?:${form}))?`);
// A date may also come again: "every week" is P1W.
const CALENDAR = whole(`(?:${TIMEX})(?:(?:/|\\.\\.)(?:${TIMEX}))?|(?:PRESENT|PAST|FUTURE)_REF|${LENGTH}`);

const FORMS = {
  CARDINAL: [whole(AMOUNTS), "A count is written like 25000, 40..50 or *100 for “hundreds”."],
  ORDINAL: [/^\d+$/, "A place in an order is written as a whole number, like 3."],
  PERCENT: [
    whole(`${AMOUNTS} (?:%|pp|bps?)`),
    "A percentage is written like 3 %, 2..4 % or 0.25 pp for percentage points.",
  ],
  MONEY: [
    whole(`${AMOUNTS}(?: [A-Z]{3})?`),
    "A sum of money is written like 4500000 USD: the digits, then the three letters of the currency.",
  ],
  QUANTITY: [
    whole(String.raw`${AMOUNTS} [^\s\d]\S{0,11}`),
    "A measure is written like 1200 km or 32 yr: the digits, a space, then the unit.",
  ],
  DATE: [
    CALENDAR,
    "A date is written like 2015-10-31, 2015-10, 2015-W46 for a week, or XXXX-10-31 where the year is unknown.",
  ],
  TIME: [CALENDAR, "A time is written like 2015-11-17T06:01 or T06:01."],
  DURATION: [
    ends(LENGTH),
    "A length of time is written like P18M, P2W, P3D or PT45S, or P2Y/P3Y from one to the other.",
  ],
};

/** The hedges that a figure may have. */
export const HEDGES =
  "approx almost atleast morethan atmost lessthan range exact start mid end since before after".split(" ");

/** True of a value that a figure of this label may have. */
export const isValue = (label, value) => value === null || (typeof value === "string" && FORMS[label][0].test(value));

/**
 * @param {string} label the kind of the figure
 * @param {string} typed empty for no value
 * @returns {{ value: string | null } | { problem: string }}
 */
export function readValue(label, typed) {
  const [form, problem] = FORMS[label];
  const plain = typed.replace(/\s+/g, " ").trim();
  if (!plain) return { value: null };
  // As people write them: 25,000 and 3%.
  const value = plain
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d)%$/, " %")
    .replace(/(?<=\d) (?:to|-) (?=\d)/, "..");
  return form.test(value) ? { value } : { problem };
}

/** The parts of a value that a Document also names on their own: its unit or its currency. */
export function unitOf(label, value) {
  const unit = value?.split(" ")[1];
  if (!unit) return {};
  return label === "MONEY" ? { currency: unit } : { unit };
}
