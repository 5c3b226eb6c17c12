const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/**
 * A length of time as kubectl writes ages: the shorter it is, the finer (`90s`, `5m30s`, `3h`, `2d4h`, `400d`, `3y`).
 * Source: HumanDuration in k8s.io/apimachinery/pkg/util/duration. A negative one, of clocks that differ, is `0s`.
 */
export function ageText(milliseconds: number): string {
  const age = Math.max(0, milliseconds);
  if (age < 2 * MINUTE) return `${Math.floor(age / SECOND)}s`;
  if (age < 10 * MINUTE) return parts(age, [MINUTE, 'm'], [SECOND, 's']);
  if (age < 3 * HOUR) return `${Math.floor(age / MINUTE)}m`;
  if (age < 8 * HOUR) return parts(age, [HOUR, 'h'], [MINUTE, 'm']);
  if (age < 2 * DAY) return `${Math.floor(age / HOUR)}h`;
  if (age < 8 * DAY) return parts(age, [DAY, 'd'], [HOUR, 'h']);
  if (age < 2 * YEAR) return `${Math.floor(age / DAY)}d`;
  if (age < 8 * YEAR) return parts(age, [YEAR, 'y'], [DAY, 'd']);
  return `${Math.floor(age / YEAR)}y`;
}

type Unit = readonly [size: number, letter: string];

function parts(age: number, [size, letter]: Unit, [fineSize, fineLetter]: Unit): string {
  const rest = Math.floor((age % size) / fineSize);
  return `${Math.floor(age / size)}${letter}${rest === 0 ? '' : `${rest}${fineLetter}`}`;
}

/** The age of what was made at a time in RFC 3339; undefined where the text is no time. */
export function ageSince(time: string | undefined, now: number): string | undefined {
  const since = Date.parse(time ?? '');
  return Number.isNaN(since) ? undefined : ageText(now - since);
}
