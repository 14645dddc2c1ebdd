// Instants as words, in the zone chosen on the page.

const ZONES = ["Europe/Berlin", "Europe/London", "Europe/Lisbon", "Europe/Athens", "America/New_York", "America/Los_Angeles",
  "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "UTC"];

let zone = ZONES[0];

export const chosenZone = () => zone;

export function fillZones(select, onChange) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const names = own && !ZONES.includes(own) ? [...ZONES, own] : ZONES;
  select.replaceChildren(...names.map((name) => new Option(name.replaceAll("_", " "), name)));
  select.value = zone;
  select.addEventListener("change", () => {
    zone = select.value;
    onChange();
  });
}

/** The API writes instants as Unix seconds (messages) or ISO 8601 (the clock). */
export const instant = (value) => new Date(typeof value === "number" ? value * 1000 : value);

const format = (when, options) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(when);

export const clockTime = (when) => format(when, { hour: "2-digit", minute: "2-digit" });
export const dayName = (when) => format(when, { weekday: "long", day: "numeric", month: "long" });
export const fullTime = (when) =>
  format(when, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** Bot API date_time_format: "r" relative, or any of w (weekday), d/D (short, long date), t/T (short, long time). */
export function entityTime(when, pattern = "") {
  const options = {};
  if (pattern.includes("w")) options.weekday = "long";
  if (pattern.includes("d")) options.dateStyle = "short";
  if (pattern.includes("D")) options.dateStyle = "long";
  if (pattern.includes("t")) options.timeStyle = "short";
  if (pattern.includes("T")) options.timeStyle = "medium";
  if (!Object.keys(options).length) return null;
  if (!options.weekday) return format(when, options);
  const { weekday, ...rest } = options; // Intl refuses a weekday beside a style
  return [format(when, { weekday }), ...(Object.keys(rest).length ? [format(when, rest)] : [])].join(", ");
}

function wallClock(when) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23",
  }).formatToParts(when);
  const field = (type) => Number(parts.find((part) => part.type === type).value);
  return { year: field("year"), month: field("month"), day: field("day"), hour: field("hour"), minute: field("minute"), second: field("second") };
}

const asUtc = (wall) => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

/** Tomorrow at the given hour on the zone's own clock; the second pass settles days on which the clocks change. */
export function tomorrowAt(hour, now) {
  const today = wallClock(now);
  const wanted = Date.UTC(today.year, today.month - 1, today.day + 1, hour);
  let guess = wanted;
  for (let pass = 0; pass < 2; pass += 1) guess += wanted - asUtc(wallClock(new Date(guess)));
  return new Date(guess);
}
