import pc from 'picocolors';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { formatLogLine } from './log-line.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** `text`: one line for people; `json`: one object a line; `auto`: text on a terminal, JSON otherwise. */
export const LOG_FORMATS = ['auto', 'text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface LogOptions {
  readonly level: LogLevel;
  readonly format: LogFormat;
}

export type { Logger } from 'pino';

const STDERR = 2;

/** Fields whose values never reach the log, whoever passes them. */
const SECRET_FIELDS = ['token', 'password', 'privateKey', 'authorization', 'cookie'];

/**
 * Makes the program's log, on standard error: standard output is for what a command was asked for. Lines are written at once, so
 * that the last ones before a crash are there.
 */
export function createLog(options: LogOptions): Logger {
  const isText = options.format === 'text' || (options.format === 'auto' && process.stderr.isTTY === true);
  const stream = isText ? textStream() : destination({ fd: STDERR, sync: true });
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    },
    stream,
  );
}

function textStream(): DestinationStream {
  const colors = pc.createColors(pc.isColorSupported && process.stderr.isTTY === true);
  const output = destination({ fd: STDERR, sync: true });
  return { write: (line) => output.write(`${formatLogLine(line, colors)}\n`) };
}
