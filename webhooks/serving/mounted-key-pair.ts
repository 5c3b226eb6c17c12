import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { KeyPairSource, ServingKeyPair } from './key-pair.ts';
import { ReplaceableKeyPair } from './replaceable-key-pair.ts';

/** The kubelet brings a changed Secret within about a minute, so there is no hurry. */
const LOOK_EVERY_MS = 10_000;

/** A key pair of a directory with `tls.crt` and `tls.key`: a mounted Secret of type kubernetes.io/tls, as cert-manager makes it. */
export class MountedKeyPair implements KeyPairSource {
  readonly #directory: string;
  readonly #pair: ReplaceableKeyPair;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;

  private constructor(directory: string, pair: ReplaceableKeyPair, log: Log, lookEveryMs: number) {
    this.#directory = directory;
    this.#pair = pair;
    this.#log = log;
    this.#timer = setInterval(() => void this.look(), lookEveryMs).unref();
  }

  /**
   * Reads the files, and looks at them again from time to time. They are read and not watched: the kubelet changes them by moving a
   * link, and no watch tells of that on every file system.
   * @throws UnusableKeyPair, or the error of the file system
   */
  static async open(directory: string, log: Log, lookEveryMs = LOOK_EVERY_MS): Promise<MountedKeyPair> {
    const pair = new ReplaceableKeyPair(directory, await readPair(directory));
    return new MountedKeyPair(directory, pair, log, lookEveryMs);
  }

  current(): ServingKeyPair {
    return this.#pair.current();
  }

  onChange(listener: () => void): () => void {
    return this.#pair.onChange(listener);
  }

  /** Reads the files now. A pair that cannot be used, such as one that is half written, is told in the log, and the old one stays. */
  async look(): Promise<void> {
    try {
      this.#pair.replace(await readPair(this.#directory));
    } catch (error) {
      const fields = {
        directory: this.#directory,
        error: error instanceof Error ? error.message : String(error),
      };
      this.#log.warn(fields, 'the new serving certificate is not used');
    }
  }

  /** Looks no more. */
  close(): void {
    clearInterval(this.#timer);
  }
}

async function readPair(directory: string): Promise<ServingKeyPair> {
  const [certificateChainPem, privateKeyPem] = await Promise.all([
    readFile(join(directory, 'tls.crt'), 'utf8'),
    readFile(join(directory, 'tls.key'), 'utf8'),
  ]);
  return { certificateChainPem, privateKeyPem };
}
