import { RotatingAuthority, type RotatingAuthorityOptions } from '../../ca/rotating-authority.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import { type Log, silentLog } from '../kubernetes/log.ts';
import { AuthorityMetrics } from './authority-metrics.ts';
import { readRecord } from './authority-record.ts';
import { type AuthoritySecret, RECORD_SECRET } from './authority-secrets.ts';

export interface ClusterAuthorityOptions extends RotatingAuthorityOptions {
  readonly rootNamespace: string;
  readonly record: Pick<ObjectSource<AuthoritySecret>, 'follow'>;
  readonly log?: Log;
  readonly metrics?: AuthorityMetrics;
}

/**
 * The mesh's authority in a cluster, on every replica: it follows the record that the leader writes. Where the record is gone, or is
 * damaged, what it said last stays in force.
 */
export class ClusterAuthority extends RotatingAuthority {
  readonly #log: Log;
  readonly #source: string;
  readonly #unfollow: () => void;
  #problem: string | undefined;

  constructor(options: ClusterAuthorityOptions) {
    super(options);
    const { rootNamespace, record, log = silentLog, metrics = new AuthorityMetrics() } = options;
    this.#log = log;
    this.#source = `${rootNamespace}/${RECORD_SECRET}`;
    this.#tell(metrics);
    this.#unfollow = record.follow((changes) => {
      for (const change of changes) {
        if (change.key !== this.#source) continue;
        if (change.kind !== 'Deleted') this.#read(change.value);
        metrics.inForce(this);
      }
    });
  }

  /** Why the newest record is not in force, and what to do; absent where it is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  override close(): void {
    this.#unfollow();
    super.close();
  }

  #read(secret: AuthoritySecret): void {
    const { trustDomain } = this;
    const reading = readRecord(secret, { source: this.#source, trustDomain });
    if (reading.kind === 'Usable') {
      this.#problem = undefined;
      this.adopt(reading.record);
      return;
    }
    this.#problem = reading.problem;
    this.#log.error(
      { problem: reading.problem },
      'the record of authorities cannot be used; the last one stays',
    );
  }

  #tell(metrics: AuthorityMetrics): void {
    let before = this.signer;
    this.onChange(() => {
      metrics.inForce(this);
      const { signer } = this;
      if (signer === before) return;
      const fields = { signer, ends: new Date(this.notAfter).toISOString() };
      this.#log.info(fields, before === '' ? 'the authority is ready' : 'another authority signs now');
      if (before !== '') metrics.rotated();
      before = signer;
    });
  }
}
