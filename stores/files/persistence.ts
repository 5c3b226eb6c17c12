import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { objectKeyText } from '../../api/object.ts';
import type { Inventory, InventoryChange } from '../inventory.ts';
import type { InventoryEntry } from '../inventory-entry.ts';
import type { Log } from '../log.ts';
import { parseEntryLine, writeEntryLine } from './entry-line.ts';

export interface InventoryFileOptions {
  readonly path: string;
  readonly log: Log;
  /** Milliseconds from a change to its writing; changes in between are written together. */
  readonly delayMs?: number;
}

const DELAY_MS = 200;

/**
 * Keeps an inventory in a file across restarts: generations, ages, and the last good version of each object, which stays in
 * force when the control plane starts while a file is broken. One line of JSON an object, so that a damaged line costs one object.
 */
export class InventoryFile {
  readonly #path: string;
  readonly #log: Log;
  readonly #delayMs: number;
  readonly #lines = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isDirty = false;

  constructor(options: InventoryFileOptions) {
    this.#path = options.path;
    this.#log = options.log;
    this.#delayMs = options.delayMs ?? DELAY_MS;
  }

  /** Reads what an earlier run left; nothing where there is no file. What cannot be understood is left out, and the log says so. */
  load(): readonly InventoryEntry[] {
    const lines = this.#readText()
      .split('\n')
      .filter((line) => line !== '');
    const entries = lines.map(parseEntryLine).filter((entry) => entry !== undefined);
    const damaged = lines.length - entries.length;
    if (damaged > 0) {
      const fields = { file: this.#path, damaged, lines: lines.length };
      this.#log.warn(fields, 'part of the kept state is damaged: those objects start again at generation 1');
    }
    return entries;
  }

  /** Writes the inventory's changes from now on. */
  follow(inventory: Inventory): void {
    for (const entry of inventory.entries()) this.#lines.set(objectKeyText(entry.key), writeEntryLine(entry));
    inventory.watch((changes) => this.#note(changes));
  }

  /** Resolves when everything noted so far is on disk. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  #readText(): string {
    try {
      return readFileSync(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    }
  }

  #note(changes: readonly InventoryChange[]): void {
    for (const { key, after } of changes) {
      if (after === undefined) this.#lines.delete(objectKeyText(key));
      else this.#lines.set(objectKeyText(key), writeEntryLine(after));
    }
    if (changes.length === 0) return;
    this.#isDirty = true;
    this.#timer ??= setTimeout(() => void this.flush(), this.#delayMs);
  }

  async #write(): Promise<void> {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    try {
      await writeAtomically(this.#path, [...this.#lines.values(), ''].join('\n'));
    } catch (error) {
      // The mesh goes on; only a restart would notice. The next change tries again.
      this.#isDirty = true;
      this.#log.error({ err: error, file: this.#path }, 'the state of the configuration cannot be kept');
    }
  }
}

/** Readers see the old file or the new one, never a part, whatever happens in between. */
async function writeAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
