import type { Terminal } from './terminal.ts';

/** What ends a program that runs until it is told to: Ctrl-C, `kill`, and the end of its terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopOptions {
  /** Ends everything in good order. */
  readonly stop: () => Promise<void>;
  /** Ends what can be ended at once; nothing where absent. */
  readonly kill?: () => void;
  /** Said when the first signal comes. */
  readonly farewell: string;
}

/** Waits for a signal, and stops in good order. A second signal ends the process at once. */
export async function stopOnSignal({ stop, kill, farewell }: StopOptions, terminal: Terminal): Promise<void> {
  await nextSignal();
  terminal.err(`\n${farewell} Once more ends it at once.\n`);
  void nextSignal().then((signal) => {
    kill?.();
    // As the shell reports a program that a signal ended: 130 for SIGINT, 143 for SIGTERM.
    process.exit(128 + SIGNAL_NUMBERS[signal]);
  });
  await stop();
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

function nextSignal(): Promise<(typeof SIGNALS)[number]> {
  return new Promise((resolve) => {
    const take = (signal: NodeJS.Signals) => {
      for (const each of SIGNALS) process.off(each, take);
      resolve(SIGNALS.find((each) => each === signal) ?? 'SIGTERM');
    };
    for (const each of SIGNALS) process.on(each, take);
  });
}
