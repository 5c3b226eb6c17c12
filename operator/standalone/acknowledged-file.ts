import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import { readKept, restoreKept, writeKept } from '../last-good/kept-configuration.ts';
import type { Logger } from '../log.ts';

const DELAY_MS = 300;

/**
 * Keeps the acknowledged generations of routes and policies across restarts. Without them a control plane that starts would
 * not know what to fall back to for a rule whose subset is empty just then, and would change what is in force.
 */
export class AcknowledgedFile {
  readonly #path: string;
  readonly #log: Logger;
  readonly #inputs: MeshInputs;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, inputs: MeshInputs, log: Logger) {
    this.#path = path;
    this.#inputs = inputs;
    this.#log = log;
  }

  /** Reads what an earlier run left. What is damaged or no longer valid is left out. */
  load(): void {
    for (const line of this.#lines()) {
      const kept = readKept(line);
      if (kept === undefined) {
        this.#log.warn({ file: this.#path }, 'a damaged line of the kept state is left out');
      } else restoreKept(this.#inputs, kept);
    }
  }

  /** Takes note of a commit. */
  committed(changed: ChangedKeys): void {
    const { acknowledgedRoutes, acknowledgedPolicies } = this.#inputs;
    if (!changed.has(acknowledgedRoutes) && !changed.has(acknowledgedPolicies)) return;
    this.#timer ??= setTimeout(() => this.flush(), DELAY_MS);
  }

  /** Resolves when everything is on disk. */
  flush(): Promise<void> {
    const isDue = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (isDue) {
      this.#writing = this.#writing
        .then(() => this.#write())
        .catch((error: unknown) => {
          this.#log.error(
            { file: this.#path, error: String(error) },
            'the acknowledged generations cannot be kept',
          );
        });
    }
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { acknowledgedRoutes, acknowledgedPolicies } = this.#inputs;
    const routes = [...acknowledgedRoutes.entries()].map(([, configuration]) =>
      writeKept({ kind: 'TrafficRoute', configuration }),
    );
    const policies = [...acknowledgedPolicies.entries()].map(([, configuration]) =>
      writeKept({ kind: 'MeshPolicy', configuration }),
    );
    const lines = [...routes, ...policies];
    const file = await open(`${this.#path}.new`, 'w', 0o600);
    try {
      await file.writeFile(lines.map((line) => `${line}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${this.#path}.new`, this.#path);
  }

  #lines(): string[] {
    try {
      return readFileSync(this.#path, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}
