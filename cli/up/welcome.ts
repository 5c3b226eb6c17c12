import type { Colors } from 'picocolors/types.js';
import { hostPortText } from '../../operator/standalone/host-port.ts';
import type { Standalone } from '../../operator/standalone/standalone.ts';
import { DEFAULT_API } from '../client/api-address.ts';
import { plainText } from '../output/plain-text.ts';

export interface Surroundings {
  readonly directory: string;
  readonly stateDirectory: string;
  readonly sidecars: boolean;
}

/** What `meltemi up` says once it runs: what runs where, and what to type next. */
export function welcome(
  { api, xds }: Pick<Standalone, 'api' | 'xds'>,
  { directory, stateDirectory, sidecars }: Surroundings,
  colors: Colors,
): string {
  const apiText = hostPortText(api);
  const flag = apiText === DEFAULT_API ? '' : ` --api ${apiText}`;
  const facts: readonly (readonly [string, string])[] = [
    ['files', `${directory} (changes take effect at once)`],
    ['API', `http://${apiText}`],
    ['xDS', `${hostPortText(xds.tls)} (TLS), ${hostPortText(xds.plaintext)} (plaintext)`],
    [
      'sidecars',
      sidecars
        ? `an Envoy for each MeshWorkload of this host; logs in ${stateDirectory}/sidecars/`
        : 'none: start them with `meltemi sidecar --workload NAMESPACE/NAME`',
    ],
    ['state', stateDirectory],
  ];
  const commands: readonly (readonly [string, string])[] = [
    [`meltemi get trafficroute${flag}`, 'is it valid, and at how many proxies?'],
    [`meltemi status${flag}`, 'where every proxy stands'],
  ];
  return [
    colors.bold('The mesh runs. Ctrl-C ends it.'),
    ...aligned(facts).map(([name, text]) => `  ${colors.dim(name)}  ${plainText(text)}`),
    '',
    'Next:',
    ...aligned(commands).map(([command, text]) => `  ${colors.cyan(command)}  ${text}`),
    '',
    '',
  ].join('\n');
}

function aligned(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const width = Math.max(...pairs.map(([first]) => first.length));
  return pairs.map(([first, second]) => [first.padEnd(width), second]);
}
