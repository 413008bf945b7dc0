// TIMEX3 dates, times and durations in a reader's form: "XXXX-10-31" is "31 Oct, year unknown", "P18M" is "18 months".
//
// Integer calendar arithmetic of our own: the computer's time zone must not move a day.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SEASONS = { SP: "spring", SU: "summer", FA: "autumn", AU: "autumn", WI: "winter" };
const PARTS_OF_DAY = { MO: "morning", AF: "afternoon", EV: "evening", NI: "night", DT: "daytime", MI: "midday" };
const REFERENCES = { PRESENT_REF: "now", PAST_REF: "in the past", FUTURE_REF: "in the future" };

/** A date or a time of day; `value` itself where its form is not known. */
export function calendarText(value) {
  if (REFERENCES[value]) return REFERENCES[value];
  if (value.includes("/")) return rangeText(value);
  if (value.includes("..")) return value.split("..").map(calendarText).join(" to ");
  const [day, clock] = splitClock(value);
  if (clock === null) return dayText(day) ?? value;
  const when = day ? dayText(day) : "";
  if (when === null) return value;
  const part = PARTS_OF_DAY[clock];
  if (part) return when ? `${when}, ${part}` : part;
  const time = clockText(clock);
  if (time === null) return value;
  return when ? `${when}, ${time}` : time;
}

// "2015-11-13TNI" is its day and "NI"; "T06:01" has no day.
function splitClock(value) {
  const at = value.indexOf("T");
  return at < 0 ? [value, null] : [value.slice(0, at), value.slice(at + 1)];
}

function clockText(clock) {
  const [, hour, minute, second, zone = ""] =
    /^(\d\d|XX|24)(?::(\d\d|XX))?(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?$/.exec(clock) ?? [];
  if (hour === undefined) return null;
  if (hour === "XX") return "hour unknown";
  const time = [hour, minute === undefined || minute === "XX" ? "00" : minute, ...(second ? [second] : [])].join(":");
  if (!zone) return time;
  if (zone === "Z" || /^[+-]00:?00$/.test(zone)) return `${time} UTC`;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  return `${time} UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

function dayText(day) {
  let found;
  if ((found = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(day))) return monthDay(found[1], found[2], found[3]);
  if ((found = /^(\d{4}|XXXX)-(\d\d)(?:-XX)?$/.exec(day))) return withYear(MONTHS[found[2] - 1], found[1]);
  if ((found = /^XXXX-XX-(\d\d)$/.exec(day))) return `day ${Number(found[1])} of the month, month unknown`;
  if ((found = /^(\d{4})-W(\d\d)(?:-(\d|WE))?$/.exec(day)))
    return weekText(Number(found[1]), Number(found[2]), found[3]);
  if ((found = /^XXXX-W(?:XX|\d\d)-(\d)$/.exec(day))) return `a ${WEEKDAYS[found[1] - 1]}, date unknown`;
  if (/^XXXX-W(?:XX|\d\d)-WE$/.test(day)) return "a weekend, date unknown";
  if (/^XXXX-W(?:XX|\d\d)$/.test(day)) return "a week, date unknown";
  if ((found = /^(\d{4}|XXXX)-(SP|SU|FA|AU|WI)$/.exec(day))) return withYear(SEASONS[found[2]], found[1]);
  if ((found = /^(\d{4}|XXXX)-Q([1-4X])$/.exec(day)))
    return ofYear(found[2] === "X" ? "a quarter" : `${nth(found[2])} quarter`, found[1]);
  if ((found = /^(\d{4}|XXXX)-H([12X])$/.exec(day)))
    return ofYear(found[2] === "X" ? "a half" : { 1: "first half", 2: "second half" }[found[2]], found[1]);
  if (/^XXXX(-XX){0,2}$/.test(day))
    return ["a year, unknown which", "a month, unknown which", "a day, unknown which"][(day.length - 4) / 3];
  if ((found = /^(\d{4})(?:-XX){0,2}$/.exec(day))) return String(Number(found[1]));
  if ((found = /^-(\d{1,4})$/.exec(day))) return `${Number(found[1])} BC`;
  if ((found = /^(\d{3})X?$/.exec(day))) return `the ${found[1]}0s`;
  if ((found = /^XX(\d)X?$/.exec(day))) return `the ’${found[1]}0s`;
  if ((found = /^(\d\d)(?:XX)?$/.exec(day))) return `the ${nth(String(Number(found[1]) + 1))} century`;
  return null;
}

function monthDay(year, month, day) {
  if (!MONTHS[month - 1]) return null;
  return withYear(`${Number(day)} ${MONTHS[month - 1]}`, year);
}

function withYear(text, year) {
  if (!text) return null;
  return year === "XXXX" ? `${text}, year unknown` : `${text} ${Number(year)}`;
}

function ofYear(text, year) {
  return year === "XXXX" ? `${text}, year unknown` : `${text} of ${Number(year)}`;
}

function nth(digits) {
  const teen = /1\d$/.test(digits);
  return digits + ((!teen && { 1: "st", 2: "nd", 3: "rd" }[digits.slice(-1)]) || "th");
}

// The days of ISO week `week`: it holds the year's first Thursday, and starts on a Monday.
function weekText(year, week, part) {
  const monday = mondayOf(year, week);
  if (part === "WE") return `weekend of ${civilText(monday + 5)}`;
  if (part) return civilText(monday + Number(part) - 1);
  return `week of ${civilText(monday)}`;
}

function mondayOf(year, week) {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth) + 7 * (week - 1);
}

/** The number of days from 1 January 1970 to a day of the Gregorian calendar. */
export function daysFromCivil(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const inEra = shifted - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719468;
}

/** The day of the Gregorian calendar, {year, month, day}, that many days from 1 January 1970. */
export function civilFromDays(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const inEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

// 0 for a Monday; 1 January 1970 was a Thursday.
function weekdayOf(days) {
  return (((days + 3) % 7) + 7) % 7;
}

function civilText(days) {
  const { year, month, day } = civilFromDays(days);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "2015-11-17" as "Tuesday 17 Nov 2015". */
export function fullDayText(value) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (!year || !MONTHS[month - 1]) return value;
  return `${WEEKDAYS[weekdayOf(daysFromCivil(Number(year), Number(month), Number(day)))]} ${calendarText(value)}`;
}

// Both ends of a range, the second's month or year not said twice: "13 to 15 Nov 2015".
function rangeText(value) {
  const [from, to] = value.split("/");
  if (!from) return `until ${calendarText(to)}`;
  if (!to) return `from ${calendarText(from)}`;
  const [first, second] = [from, to].map((end) => /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(end));
  if (first && second && first[1] === second[1]) {
    const end = monthDay(second[1], second[2], second[3]);
    const start = first[2] === second[2] ? Number(first[3]) : `${Number(first[3])} ${MONTHS[first[2] - 1]}`;
    return `${start} to ${end}`;
  }
  return `${calendarText(from)} to ${calendarText(to)}`;
}

const DAYS = {
  C: ["century", "centuries"],
  E: ["decade", "decades"],
  Y: ["year", "years"],
  Q: ["quarter", "quarters"],
  M: ["month", "months"],
  W: ["week", "weeks"],
  D: ["day", "days"],
};
const CLOCK = { H: ["hour", "hours"], M: ["minute", "minutes"], S: ["second", "seconds"] };

/** A length of time: "P2Y6M" as "2 years 6 months", "PXM" as "some months"; `value` where its form is not known. */
export function durationText(value) {
  if (/\.\.|\//.test(value)) return durationRange(value.split(/\.\.|\//));
  const parts = durationParts(value);
  return parts ? parts.map(([count, words]) => counted(count, words)).join(" ") : value;
}

function durationParts(value) {
  const [whole, days = "", clock = ""] =
    /^P((?:(?:\d[\d.]*|X+)[CEYQMWD])*)(?:T((?:(?:\d[\d.]*|X+)[HMS])*))?$/.exec(value) ?? [];
  if (whole === undefined || !(days || clock)) return null;
  const parts = (text, words) =>
    [...text.matchAll(/([\d.]+|X+)([A-Z])/g)].map(([, count, unit]) => [count, words[unit]]);
  return [...parts(days, DAYS), ...parts(clock, CLOCK)];
}

function counted(count, [one, many]) {
  if (count.startsWith("X")) return `some ${many}`;
  return `${count.replace(/\B(?=(\d{3})+$)/g, ",")} ${count === "1" ? one : many}`;
}

// "P2D..P3D" as "2 to 3 days".
function durationRange(ends) {
  const [first, second] = ends.map(durationParts);
  if (first?.length === 1 && second?.length === 1 && first[0][1] === second[0][1]) {
    return `${first[0][0]} to ${counted(second[0][0], second[0][1])}`;
  }
  return ends.map(durationText).join(" to ");
}

/** A time that comes again: "P1W" as "every week", "XXXX-WXX-1" as "every Monday". */
export function repeatText(value) {
  const found = /^XXXX-WXX-(\d)(T.*)?$/.exec(value);
  if (found)
    return `every ${WEEKDAYS[found[1] - 1]}${found[2] ? ` ${PARTS_OF_DAY[found[2].slice(1)] ?? found[2].slice(1)}` : ""}`;
  const parts = durationParts(value);
  if (parts?.length === 1) {
    const [[count, words]] = parts;
    return count === "1" ? `every ${words[0]}` : `every ${counted(count, words)}`;
  }
  const yearly = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value);
  if (yearly) return `every ${yearly[2] ? `${Number(yearly[2])} ` : ""}${MONTHS[yearly[1] - 1]}`;
  return parts ? `every ${durationText(value)}` : `every ${calendarText(value)}`;
}
