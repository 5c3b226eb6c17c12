import { Option } from 'commander';
import { UsageError } from './command-error.ts';

/** The options that several commands share. */
export function apiOption(): Option {
  return new Option(
    '--api <host:port>',
    "the control plane's API (default: $MELTEMI_API, else 127.0.0.1:15014)",
  );
}

export function namespaceOption(): Option {
  return new Option('-n, --namespace <name>', 'in one namespace only');
}

const STATUS_FORMATS = ['table', 'wide', 'yaml', 'json'] as const;
export type StatusFormat = (typeof STATUS_FORMATS)[number];

/** The output format of a command that shows proxies or problems. @throws UsageError */
export function statusFormat(text: string): StatusFormat {
  return oneOf('-o', text, STATUS_FORMATS);
}

/** The word of a list that an option's text is, in any case. @throws UsageError */
export function oneOf<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text.toLowerCase());
  if (word !== undefined) return word;
  throw new UsageError(`${option} is ${JSON.stringify(text)}`, `use one of ${words.join(', ')}`);
}
