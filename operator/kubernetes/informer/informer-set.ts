import type { ApiConnection } from '../connection/api-connection.ts';
import { type Log, silentLog } from '../log.ts';
import { DEFAULT_INFORMER_TIMES, Informer, type InformerHealth, type InformerTimes } from './informer.ts';
import { InformerMetrics } from './informer-metrics.ts';
import type { ObjectSource } from './object-source.ts';
import type { WatchedKind } from './watched-kind.ts';

export interface InformerSetOptions {
  readonly connection: ApiConnection;
  readonly times?: InformerTimes;
  readonly log?: Log;
  readonly metrics?: InformerMetrics;
}

/** What the set needs of an informer, of whatever objects. */
type AnyInformer = Pick<Informer<unknown>, 'name' | 'health' | 'whenSynced' | 'run'>;

/** The informers of a process over one connection: each kind is listed and watched once, whoever reads it. */
export class InformerSet {
  readonly #options: Required<InformerSetOptions>;
  readonly #informers: AnyInformer[] = [];
  #isRunning = false;

  constructor(options: InformerSetOptions) {
    this.#options = {
      times: DEFAULT_INFORMER_TIMES,
      log: silentLog,
      metrics: new InformerMetrics(),
      ...options,
    };
  }

  /** Follows a kind, once the set runs. All kinds are added before. */
  add<T>(kind: WatchedKind<T>): ObjectSource<T> {
    if (this.#isRunning) throw new TypeError(`${kind.type.plural} are added to informers that run already`);
    const informer = new Informer({ ...this.#options, kind });
    this.#informers.push(informer);
    return informer;
  }

  /** How each of them stands, by name. */
  get health(): readonly (InformerHealth & { readonly name: string })[] {
    return this.#informers.map(({ name, health }) => ({ name, ...health }));
  }

  /** Resolves when all of them have listed everything; rejects with the signal's reason. */
  async whenSynced(signal?: AbortSignal): Promise<void> {
    await Promise.all(this.#informers.map((informer) => informer.whenSynced(signal)));
  }

  /** Runs all of them until the signal fires. Rejects, with all of them ended, where one of them meets a mistake of ours. */
  async run(signal: AbortSignal): Promise<void> {
    this.#isRunning = true;
    const ending = new AbortController();
    const end = () => ending.abort(signal.reason);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    const runs = this.#informers.map(async (informer) => {
      try {
        await informer.run(ending.signal);
      } catch (error) {
        ending.abort(error);
        throw error;
      }
    });
    await Promise.allSettled(runs);
    signal.removeEventListener('abort', end);
    await Promise.all(runs);
  }
}
