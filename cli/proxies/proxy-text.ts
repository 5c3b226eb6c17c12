import type { SeenProxyConfiguration } from '../client/seen-proxy.ts';
import { ageSince } from '../output/age.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';
import { certificateCell } from './proxy-table.ts';

/** `bookinfo/reviews-v1: Synced since 5m, certificate for another 11h, 42 resources`. */
export function headline(proxy: SeenProxyConfiguration, { colors, now }: Terminal): string {
  const { name, state, since, pending, resources } = proxy;
  const age = ageSince(since, now());
  const certificate = certificateCell(proxy, now()).text;
  const parts = [
    `${state}${age === undefined ? '' : `, ${isConnected(proxy) ? 'connected' : 'gone'} for ${age}`}`,
    certificate === ''
      ? ''
      : certificate === 'expired'
        ? 'certificate expired'
        : `certificate for ${certificate}`,
    isConnected(proxy)
      ? `${resources.length} resources`
      : 'what it works with was sent before and is not known',
    pending.length === 0 ? '' : `has not acknowledged ${pending.join(', ')}`,
  ];
  return `${colors.bold(plainText(name))}: ${plainText(parts.filter((part) => part !== '').join('; '))}`;
}

/** A line for each resource of these types that the proxy refuses. */
export function refusalLines(
  { rejected }: SeenProxyConfiguration,
  isShown: (type: string) => boolean,
): readonly string[] {
  return rejected
    .filter(({ type }) => isShown(type))
    .map(({ type, name, reason }) => `${type} ${name}: ${reason}`);
}

function isConnected({ state }: SeenProxyConfiguration): boolean {
  return state !== 'Disconnected' && state !== 'Absent';
}
