import { shorten } from '../../api/field-path.ts';
import type { SeenProxy } from '../client/seen-proxy.ts';
import { ageSince, ageText } from '../output/age.ts';
import { type Cell, cell, type Table, type Tone } from '../output/table.ts';

const TONES: Readonly<Record<string, Tone>> = { Synced: 'good', Stale: 'warning', Disconnected: 'bad' };
const LONGEST_DETAIL = 200;

export interface ProxyTableOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Details in full length, and to which replica of the control plane each is connected, where there are several. */
  readonly wide: boolean;
}

/** A row for each proxy: its state, since when, how long its certificate holds, what it waits for and what it refuses. */
export function proxyTable(proxies: readonly SeenProxy[], { now, wide }: ProxyTableOptions): Table {
  const showReplica = wide && proxies.some(({ replica }) => replica !== undefined);
  return {
    header: ['PROXY', 'STATE', 'SINCE', 'CERTIFICATE', ...(showReplica ? ['REPLICA'] : []), 'DETAIL'],
    rows: proxies.map((proxy) => {
      const detail = detailText(proxy);
      return [
        cell(proxy.name),
        stateCell(proxy),
        cell(ageSince(proxy.since, now) ?? ''),
        certificateCell(proxy, now),
        ...(showReplica ? [cell(proxy.replica ?? '')] : []),
        cell(wide ? detail : shorten(detail, LONGEST_DETAIL)),
      ];
    }),
  };
}

/** `7 proxies: 5 synced, 1 stale, 1 disconnected; 1 refuses something`. */
export function proxySummaryText(proxies: readonly SeenProxy[]): string {
  const states = [...new Set(['Synced', 'Stale', ...proxies.map(({ state }) => state)])];
  const counts = states
    .map((state) => ({ state, count: proxies.filter((proxy) => proxy.state === state).length }))
    .filter(({ state, count }) => count > 0 || state === 'Synced')
    .map(({ state, count }) => `${count} ${state.toLowerCase()}`);
  const refusing = proxies.filter(({ rejected }) => rejected.length > 0).length;
  const refusals = refusing === 0 ? '' : `; ${refusing} ${refusing === 1 ? 'refuses' : 'refuse'} something`;
  return `${proxies.length} ${proxies.length === 1 ? 'proxy' : 'proxies'}: ${counts.join(', ')}${refusals}`;
}

export function stateCell({ state }: SeenProxy): Cell {
  return cell(state, TONES[state] ?? 'plain');
}

/** For how long the certificate holds: `11h`; `expired`. */
export function certificateCell({ certificateNotAfter }: SeenProxy, now: number): Cell {
  const end = Date.parse(certificateNotAfter ?? '');
  if (Number.isNaN(end)) return cell('');
  return end > now ? cell(ageText(end - now)) : cell('expired', 'bad');
}

function detailText({ state, pending, rejected }: SeenProxy): string {
  const refusals = rejected.map(({ type, name, reason }) => `refuses ${type} ${name}: ${reason}`);
  const waiting = pending.length === 0 ? [] : [`has not acknowledged ${pending.join(', ')}`];
  const absent = state === 'Absent' ? ['has not connected yet'] : [];
  return [...refusals, ...waiting, ...absent].join('; ');
}
