import type { Colors } from 'picocolors/types.js';

/**
 * Turns a line of JSON from the log into one for people: `12:03:04.512 WARN  reviews was refused  proxy=bookinfo/web`.
 * Line breaks inside of values are written as `\n`: one entry is one line, and nobody's text can forge another.
 */
export function formatLogLine(line: string, colors: Colors): string {
  const { time, level, msg, err, ...fields } = parse(line);
  const clock = colors.dim(String(time ?? '').slice(11, 23));
  const details = Object.entries(fields).map(([name, value]) => colors.dim(`${name}=`) + plain(value));
  return [clock, levelText(String(level), colors), oneLine(String(msg ?? '')), ...details, errorText(err)]
    .filter((part) => part !== '')
    .join(' ');
}

function parse(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function levelText(level: string, colors: Colors): string {
  const text = level.toUpperCase().padEnd(5);
  if (level === 'error' || level === 'fatal') return colors.red(text);
  if (level === 'warn') return colors.yellow(text);
  return level === 'debug' ? colors.dim(text) : colors.green(text);
}

function plain(value: unknown): string {
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The name and message of an error; its stack is for the JSON log, and for debugging. */
function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return oneLine(`(${String(error.message)})`);
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences in a user's text must not reach the terminal
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => JSON.stringify(character).slice(1, -1));
}
