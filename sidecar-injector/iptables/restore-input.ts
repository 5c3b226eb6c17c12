import type { SavedTable } from './saved-rules.ts';
import { type Jump, TABLES, type Table } from './table.ts';

/**
 * The input of `iptables-restore --noflush` that leaves exactly the wanted tables in force, whatever of ours was there
 * before, and touches nothing of others. The kernel takes each table over in one step, at its COMMIT: there is no moment
 * with half the rules. Empty where nothing is wanted and nothing is there.
 */
export function restoreInput(wanted: readonly Table[], saved: readonly SavedTable[]): string {
  const names = new Set<string>([...TABLES, ...saved.map(({ name }) => name)]);
  return textOf(
    [...names].flatMap((name) => {
      const now = wanted.find((table) => table.name === name);
      const before = saved.find((table) => table.name === name);
      return now === undefined && before === undefined ? [] : tableLines(name, now, before);
    }),
  );
}

/** The input that takes away the ways into our chains, and leaves the chains. */
export function detachmentInput(saved: readonly SavedTable[]): string {
  return textOf(
    saved
      .filter(({ jumps }) => jumps.length > 0)
      .flatMap(({ name, jumps }) => [`*${name}`, ...deletions(jumps), 'COMMIT']),
  );
}

function tableLines(name: string, now: Table | undefined, before: SavedTable | undefined): readonly string[] {
  const chains = now?.chains ?? [];
  const kept = new Set(chains.map((chain) => chain.name));
  const dropped = (before?.chains ?? []).filter((chain) => !kept.has(chain));
  return [
    `*${name}`,
    // To declare a chain that is there empties it, with or without --noflush.
    ...[...kept, ...dropped].map((chain) => `:${chain} - [0:0]`),
    ...deletions(before?.jumps ?? []),
    ...jumpLines(now?.jumps ?? []),
    ...chains.flatMap((chain) => chain.rules.map((rule) => `-A ${chain.name} ${rule}`)),
    ...dropped.map((chain) => `-X ${chain}`),
    'COMMIT',
  ];
}

function deletions(jumps: readonly string[]): readonly string[] {
  return jumps.map((jump) => `-D ${jump}`);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** First in their chains: a rule of others that rewrites the destination would lead around the sidecar. */
function jumpLines(jumps: readonly Jump[]): readonly string[] {
  return jumps.map(({ from, match, to }, index) => {
    const position = jumps.slice(0, index).filter((jump) => jump.from === from).length + 1;
    return `-I ${from} ${position} ${match} -j ${to}`;
  });
}
