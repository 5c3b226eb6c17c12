import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { MESH_API_VERSION } from '../../api/kinds.ts';
import { isRecord } from '../../api/record.ts';
import { validateObject } from '../../api/validate.ts';
import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { Configuration } from '../../mesh-model/configuration.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { Logger } from '../log.ts';

/** What a line of the file holds: a configuration that every proxy acknowledged once. */
interface Kept {
  readonly kind: 'TrafficRoute' | 'MeshPolicy';
  readonly configuration: Configuration<unknown>;
}

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
      const kept = parseKept(line);
      if (kept === undefined) {
        this.#log.warn({ file: this.#path }, 'a damaged line of the kept state is left out');
        continue;
      }
      const { object, configuration } = kept;
      if (object.kind === 'TrafficRoute') {
        this.#inputs.acknowledgedRoutes.set(configuration.key, { ...configuration, spec: object.spec });
      }
      if (object.kind === 'MeshPolicy') {
        this.#inputs.acknowledgedPolicies.set(configuration.key, { ...configuration, spec: object.spec });
      }
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
    const lines = [
      ...keptLines('TrafficRoute', this.#inputs.acknowledgedRoutes.entries()),
      ...keptLines('MeshPolicy', this.#inputs.acknowledgedPolicies.entries()),
    ];
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

function keptLines(kind: Kept['kind'], entries: Iterable<[string, Configuration<unknown>]>): string[] {
  return [...entries].map(([, configuration]) => JSON.stringify({ kind, configuration } satisfies Kept));
}

function parseKept(line: string) {
  const kept = parseJson(line);
  if (!isRecord(kept) || !isRecord(kept.configuration)) return undefined;
  const { key, namespace, name, createdAt, origin, spec } = kept.configuration;
  if (typeof key !== 'string' || typeof namespace !== 'string' || typeof name !== 'string') return undefined;
  if (typeof createdAt !== 'string' || !isRecord(origin)) return undefined;
  const { object, generation } = origin;
  if (typeof object !== 'string' || typeof generation !== 'number') return undefined;
  const raw = { apiVersion: MESH_API_VERSION, kind: kept.kind, metadata: { namespace, name }, spec };
  const validated = validateObject(raw);
  if (!validated.ok) return undefined;
  const configuration = { key, namespace, name, createdAt, origin: { object, generation } };
  return { object: validated.object, configuration };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
