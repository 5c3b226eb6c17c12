import { objectKeyText } from '../api/object.ts';
import type { Inventory } from './inventory.ts';
import type { Log } from './log.ts';
import { problemText } from './store.ts';

/**
 * Writes each mistake of the configuration into the log once, when it appears, and says when it is gone. Values of fields are
 * never written: they may be secret.
 */
export function logProblems(inventory: Inventory, log: Log): void {
  const broken = new Map<string, string>();
  let filesTold = new Set<string>();
  inventory.watch((changes) => {
    for (const { key, after } of changes) tellObject(objectKeyText(key), after);
    const texts = new Set(inventory.problems.map(problemText));
    for (const text of texts) if (!filesTold.has(text)) log.error({}, text);
    filesTold = texts;
  });

  function tellObject(object: string, entry: ReturnType<Inventory['get']>): void {
    const text = entry?.problems.map(problemText).join('; ') ?? '';
    const before = broken.get(object);
    if (text === (before ?? '')) return;
    if (text === '') {
      broken.delete(object);
      log.info(
        { object, generation: entry?.generation },
        entry === undefined ? 'gone, and its mistakes with it' : 'in order again',
      );
      return;
    }
    broken.set(object, text);
    const inForce = entry?.accepted?.generation;
    const consequence = inForce === undefined ? 'it is not in force' : `generation ${inForce} stays in force`;
    log.error({ object, generation: entry?.generation }, `${text}; ${consequence}`);
  }
}
