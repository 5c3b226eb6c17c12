/** What an Envoy said at its end. */
export interface LastWords {
  /** Why it ended, as far as it said so; empty where it said nothing. */
  readonly reason: string;
  /** Its last lines, the last one last. */
  readonly lines: readonly string[];
}

const LINES = 5;
const LONGEST_LINE = 300;
/** `[2026-01-31 10:11:12.345][4711][critical][main] [source/server/server.cc:449] what happened`. */
const LOG_LINE = /^\[[^\]]*\]\[\d+\]\[(?<level>[a-z]+)\]\[[^\]]*\] (?:\[[^\]]*\] )?(?<message>.*)$/;
/** How Envoy words a configuration that it cannot start with. What follows names a temporary copy of the configuration. */
const START_ERROR = /^error `(?<reason>.*?)(?:` initializing config .*)?$/;

/**
 * Makes out of the last lines of an Envoy's log why it ended: its last critical message, else what it said past its log at the
 * very end. A warning is no reason: one that was killed says nothing about that.
 */
export function lastWords(tail: readonly string[]): LastWords {
  const reason = tail.map(criticalMessage).findLast((message) => message !== undefined) ?? pastTheLog(tail);
  return { reason: cut(reason), lines: tail.slice(-LINES).map(cut) };
}

function criticalMessage(line: string): string | undefined {
  const { level, message } = LOG_LINE.exec(line)?.groups ?? {};
  if (level !== 'critical' || message === undefined) return undefined;
  return START_ERROR.exec(message)?.groups?.reason ?? message;
}

function pastTheLog(tail: readonly string[]): string {
  const last = tail.at(-1) ?? '';
  return LOG_LINE.test(last) ? '' : last;
}

function cut(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)}…`;
}
