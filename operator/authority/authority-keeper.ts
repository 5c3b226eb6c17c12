import { createRoot } from '../../ca/certificate/create-authority.ts';
import { readSigningBundle, type SigningBundle } from '../../ca/certificate/signing-bundle.ts';
import { type AuthorityRecord, trustBundleVersion } from '../../ca/rotating-authority.ts';
import { advanceRotation, firstState, isRotating } from '../../ca/rotation/advance-rotation.ts';
import { type RotationState, type RotationTimes, renewedAt } from '../../ca/rotation/rotation-state.ts';
import { rotationView } from '../../ca/rotation/rotation-view.ts';
import { isAlreadyExists } from '../kubernetes/connection/api-errors.ts';
import { type Log, silentLog } from '../kubernetes/log.ts';
import type { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import type { QueueMetrics } from '../kubernetes/work-queue/queue-metrics.ts';
import { type ReconcileAgain, ReconcileLoop } from '../kubernetes/work-queue/reconcile-loop.ts';
import { type Readings, readSecrets } from './authority-readings.ts';
import { recordSecret } from './authority-record.ts';
import { AUTHORITY_SECRET, type AuthoritySources, SECRETS } from './authority-secrets.ts';
import { explainChange } from './explain-change.ts';
import { ownBundle, signingSecret } from './signing-secret.ts';

export interface AuthorityKeeperOptions {
  readonly client: Pick<ResourceClient, 'create' | 'replace'>;
  readonly sources: AuthoritySources;
  readonly rootNamespace: string;
  readonly trustDomain: string;
  /** Who makes the Secret `meltemi-ca`, and makes it anew in time: we, or cert-manager. */
  readonly source: 'Own' | 'CertManager';
  readonly times: RotationTimes;
  /** The record in force at this replica, for when the Secret with it is gone. */
  readonly inForce: () => AuthorityRecord | undefined;
  /** Whether all connected proxies, those of other replicas too, have acknowledged a version of the trust bundle. */
  readonly everybodyHas: (trustBundleVersion: string) => boolean;
  readonly log?: Log;
  readonly queueMetrics?: QueueMetrics;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** How often proxies are asked for while a new authority waits for them, in milliseconds. */
const ASK_EVERY_MS = 1_000;
/** What only time changes is looked at this often at least: the clock may be set. */
const LOOK_EVERY_MS = 60 * 60_000;

/**
 * The leader's part of the mesh's authority: sees to it that there is one, takes over what others put in its place, and decides when
 * a new one signs. All of it goes through the record, which every replica follows.
 */
export class AuthorityKeeper {
  readonly #options: Required<Omit<AuthorityKeeperOptions, 'queueMetrics'>>;
  readonly #queueMetrics: QueueMetrics | undefined;
  /** Of the Secret with the authority, for people. */
  readonly #name: string;
  #problem: string | undefined;

  constructor({ queueMetrics, ...options }: AuthorityKeeperOptions) {
    this.#options = { log: silentLog, now: Date.now, ...options };
    this.#queueMetrics = queueMetrics;
    this.#name = `${options.rootNamespace}/${AUTHORITY_SECRET}`;
  }

  /** What somebody must do, and how; absent where nobody must. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Works until the term is over. */
  async run(term: AbortSignal): Promise<void> {
    const loop = new ReconcileLoop({
      name: 'authority',
      reconcile: (_key, signal) => this.#reconcile(signal),
      log: this.#options.log,
      ...(this.#queueMetrics === undefined ? {} : { metrics: this.#queueMetrics }),
    });
    const { authority, record } = this.#options.sources;
    const stops = [authority, record].map((source) => loop.watch(source, () => ['authority']));
    loop.queue.add('authority');
    await loop.run(term);
    for (const stop of stops) stop();
    this.#problem = undefined;
  }

  async #reconcile(signal: AbortSignal): Promise<ReconcileAgain> {
    const now = this.#options.now();
    const { problem, readings } = readSecrets(this.#options, now);
    this.#note(problem);
    // A record that cannot be read is nobody's to overwrite: it may hold the only keys that proxies trust.
    if (readings === undefined) return { againAfterMs: LOOK_EVERY_MS };
    const state = await this.#advance(readings, now, signal);
    const hasMade = await this.#makeAuthority(readings, now, signal);
    if (hasMade) return { againAfterMs: ASK_EVERY_MS };
    return { againAfterMs: this.#pause(state, now) };
  }

  #note(problem: string | undefined): void {
    if (problem !== undefined && problem !== this.#problem) this.#options.log.error({ problem }, problem);
    this.#problem = problem;
  }

  /** Takes the next step of the rotation, where there is one. */
  async #advance(readings: Readings, now: number, signal: AbortSignal): Promise<RotationState | undefined> {
    const { bundle, record, recordVersion } = readings;
    const { times, rootNamespace, client, log } = this.#options;
    const before = record?.state;
    if (before === undefined && bundle === undefined) return undefined;
    const next =
      before === undefined && bundle !== undefined ? firstState(bundle, now) : this.#next(readings, now);
    if (next === undefined || (next === before && recordVersion !== undefined)) return next;
    const bundles = new Map(record?.bundles);
    if (bundle !== undefined) bundles.set(bundle.id, bundle);
    const secret = recordSecret(rootNamespace, { state: next, bundles }, recordVersion);
    if (recordVersion === undefined) await client.create(SECRETS, secret, signal);
    else await client.replace(SECRETS, secret, signal);
    for (const line of explainChange(before, next, (id) => bundles.get(id)?.notAfter, now, times)) {
      log.info(line.fields, line.message);
    }
    return next;
  }

  #next({ bundle, record }: Readings, now: number): RotationState | undefined {
    if (record === undefined) return undefined;
    const { times, everybodyHas } = this.#options;
    const { state, bundles } = record;
    const roots = rotationView(state, now, times).trusted.map((id) => bundles.get(id)?.rootPem ?? '');
    const isUnderWay = isRotating(state) || (bundle !== undefined && bundle.id !== state.wanted);
    const acknowledged = isUnderWay && everybodyHas(trustBundleVersion(roots.join('')));
    return advanceRotation(state, { wanted: bundle, acknowledged, now }, times);
  }

  /** Makes the signing Secret where it is ours to make and is missing, or nears its end. */
  async #makeAuthority(readings: Readings, now: number, signal: AbortSignal): Promise<boolean> {
    const { client, source, rootNamespace, trustDomain, log } = this.#options;
    const { authority } = readings;
    if (source !== 'Own') return false;
    if (authority === undefined) {
      const bundle = lastWanted(readings.record, now) ?? this.#newRoot(now);
      await this.#create(bundle, signal);
      return true;
    }
    const bundle = ownBundle(authority, { source: this.#name, trustDomain });
    if (bundle === undefined || now < renewedAt(bundle)) return false;
    await client.replace(
      SECRETS,
      signingSecret(rootNamespace, this.#newRoot(now), authority.resourceVersion),
      signal,
    );
    log.info({ secret: this.#name }, 'the authority is made anew, as it nears its end');
    return true;
  }

  /** Of several that create it at once one is the first, and all take over what it has made. */
  async #create(bundle: SigningBundle, signal: AbortSignal): Promise<void> {
    const { client, rootNamespace, log } = this.#options;
    try {
      await client.create(SECRETS, signingSecret(rootNamespace, bundle), signal);
      log.info({ secret: this.#name }, 'the authority is made');
    } catch (error) {
      if (!isAlreadyExists(error)) throw error;
    }
  }

  #newRoot(now: number): SigningBundle {
    const { trustDomain } = this.#options;
    return readSigningBundle(createRoot(trustDomain, now), { source: 'a new root', trustDomain, now });
  }

  #pause(state: RotationState | undefined, now: number): number {
    if (state === undefined) return LOOK_EVERY_MS;
    if (isRotating(state)) return ASK_EVERY_MS;
    const { until } = rotationView(state, now, this.#options.times);
    return Math.min(Math.max(until - now, ASK_EVERY_MS), LOOK_EVERY_MS);
  }
}

/** The authority that was to sign last: what a Secret that was deleted had in it. */
function lastWanted(record: AuthorityRecord | undefined, now: number): SigningBundle | undefined {
  const bundle = record?.bundles.get(record.state.wanted);
  return bundle !== undefined && now < bundle.notAfter ? bundle : undefined;
}
