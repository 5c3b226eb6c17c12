import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';

/** Where a command writes, and what it takes from its surroundings. */
export interface Terminal {
  /** Writes to standard output: what the user asked for, and nothing else. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** For standard output. */
  readonly colors: Colors;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The terminal, file or pipe that this process was started with. */
export function processTerminal(): Terminal {
  // The reader went away, as `head` does when it has enough: nobody is left to write to.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colors: pc.createColors(wantsColors(process.stdout.isTTY === true, process.env)),
    env: process.env,
    now: Date.now,
  };
}

const KUBECTL_PLUGIN = 'kubectl meltemi';

/** As what the user has called it: kubectl runs it by another name (see `bin/meltemi`). */
export function programName(env: Terminal['env']): string {
  return env.MELTEMI_CALLED_AS === KUBECTL_PLUGIN ? KUBECTL_PLUGIN : 'meltemi';
}

/** Colours are for terminals, and for nobody who set NO_COLOR (https://no-color.org: to anything but the empty text). */
export function wantsColors(isTerminal: boolean, env: Terminal['env']): boolean {
  return isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
