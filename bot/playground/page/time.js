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

/** What the zone's clock shows at that instant: [year, month from 0, day, hour, minute], as Date.UTC takes them. */
function wallClock(when) {
  const whole = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" };
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...whole }).formatToParts(when);
  const field = (type) => Number(parts.find((part) => part.type === type).value);
  return [field("year"), field("month") - 1, field("day"), field("hour"), field("minute")];
}

/** Tomorrow at the given hour on the zone's own clock; the second pass settles days on which the clocks change. */
export function tomorrowAt(hour, now) {
  const [year, month, day] = wallClock(now);
  const wanted = Date.UTC(year, month, day + 1, hour);
  let guess = wanted;
  for (let pass = 0; pass < 2; pass += 1) guess += wanted - Date.UTC(...wallClock(new Date(guess)));
  return new Date(guess);
}
