import { join } from 'node:path';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { MeshSettings } from '../../mesh-model/settings.ts';
import { StaticRegistry } from '../../registries/static/static-registry.ts';
import { FileStore } from '../../stores/files/file-store.ts';
import { InventoryFile } from '../../stores/files/persistence.ts';
import { Inventory } from '../../stores/inventory.ts';
import { logProblems } from '../../stores/problem-log.ts';
import { feedConfiguration } from '../configuration/configuration-feed.ts';
import { InventoryObjects } from '../configuration/inventory-objects.ts';
import type { Logger } from '../log.ts';

export interface FileConfigurationOptions {
  /** The directory (or file) of the user's YAML. */
  readonly root: string;
  readonly stateDirectory: string;
  readonly settings: MeshSettings;
  readonly log: Logger;
  readonly apply: (write: (inputs: MeshInputs) => void) => void;
}

/** The files of a directory as the mesh's configuration and registry, with what is remembered of earlier runs. */
export class FileConfiguration {
  readonly inventory: Inventory;
  readonly #kept: InventoryFile;
  readonly #store: FileStore;
  readonly #registry: StaticRegistry;
  readonly #apply: FileConfigurationOptions['apply'];
  #unfeed: () => void = () => undefined;

  constructor({ root, stateDirectory, settings, log, apply }: FileConfigurationOptions) {
    this.#apply = apply;
    this.#kept = new InventoryFile({ path: join(stateDirectory, 'inventory.jsonl'), log });
    const remembered = this.#kept.load();
    this.inventory = new Inventory({ remembered });
    this.#kept.follow(this.inventory);
    logProblems(this.inventory, log);
    const known = remembered.flatMap(({ key, source }) =>
      source === undefined ? [] : [{ key, file: source.file }],
    );
    this.#store = new FileStore({ root, excluded: [stateDirectory], known, log });
    this.#registry = new StaticRegistry(new InventoryObjects(this.inventory), settings.clusterDomain);
  }

  /**
   * Reads the files into the mesh, and follows them.
   * @throws UnreadableDirectory
   */
  async start(): Promise<void> {
    // The store first: what is remembered of deleted files must never come into force.
    await this.#store.start(this.inventory);
    this.#unfeed = feedConfiguration(this.inventory, this.#apply);
    await this.#registry.start({ apply: this.#apply });
  }

  async stop(): Promise<void> {
    await this.#store.stop();
    await this.#registry.stop();
    this.#unfeed();
    await this.#kept.flush();
  }
}
