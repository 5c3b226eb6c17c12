import type { ConditionState } from '../../api/conditions.ts';
import type { MeshState } from '../../api/mesh-status/types.ts';
import type { CertificateAuthority } from '../../ca/authority.ts';
import { trustBundleVersion } from '../../ca/rotating-authority.ts';
import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { Quarantined } from '../../mesh-model/configuration.ts';
import { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { MeshSettings } from '../../mesh-model/settings.ts';
import { meshState } from '../../reconcilers/status/mesh-status.ts';
import { objectConditions, type ProgressSource } from '../../reconcilers/status/object-conditions.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';
import type { Authenticator } from '../../xds/server/authentication.ts';
import { ControlPlane, type ControlPlaneObserver } from '../../xds/server/control-plane.ts';
import type { Answer } from '../../xds/server/delivery/delivery.ts';
import { AcknowledgedGenerations } from '../../xds/server/ledger/acknowledged-generations.ts';
import type { Completion } from '../../xds/server/ledger/acknowledgement.ts';
import { Quarantine } from '../../xds/server/ledger/quarantine.ts';
import type { ProxySession } from '../../xds/server/proxy-session.ts';
import type { EncodingFailure } from '../../xds/snapshot/resource-list.ts';
import type { ResourceType } from '../../xds/snapshot/resource-type.ts';
import type { Logger } from '../log.ts';
import { CaIdentities } from './ca-identities.ts';

export interface MeshOptions {
  readonly settings: MeshSettings;
  readonly authority: CertificateAuthority;
  /** Who tells which workload a stream belongs to. */
  readonly authenticator: Authenticator;
  readonly log: Logger;
  /** How long a proxy's certificate lives, in milliseconds. */
  readonly leafTtlMs?: number | undefined;
  /** Told of every commit, after the proxies it concerns stand in the queue. */
  readonly committed?: (changed: ChangedKeys) => void;
}

/** After answers of proxies, how long to wait for more before the objects behind them are looked at, in milliseconds. */
const REVIEW_AFTER_MS = 50;

/** What other replicas' proxies have made of a generation. */
export type ElsewhereCompletion = 'Complete' | 'Unaffected' | 'Open';

/** The other replicas of the control plane, each with proxies of its own. */
export interface OtherReplicas {
  completion(object: string, generation: number): ElsewhereCompletion;
}

const ALONE: OtherReplicas = { completion: () => 'Unaffected' };

/** The model, the control plane and what is learnt from the proxies' answers, put together. */
export class Mesh {
  readonly model: MeshModel;
  readonly controlPlane: ControlPlane;
  readonly #authority: CertificateAuthority;
  readonly #identities: CaIdentities;
  readonly #quarantine: Quarantine;
  readonly #acknowledged: AcknowledgedGenerations;
  readonly #log: Logger;
  readonly #workloadListeners = new Set<() => void>();
  readonly #onCommit: (changed: ChangedKeys) => void;
  readonly #observers = new Set<Partial<ControlPlaneObserver>>();
  #others = ALONE;
  #reviewTimer: NodeJS.Timeout | undefined;

  constructor({ settings, authority, authenticator, log, leafTtlMs, committed: onCommit }: MeshOptions) {
    this.#onCommit = onCommit ?? (() => undefined);
    const inputs = new MeshInputs(settings);
    this.#log = log;
    this.model = new MeshModel(inputs);
    const rotated = (holder: string) => this.controlPlane.rotated(holder);
    const trustBundleChanged = () => this.controlPlane.trustBundleChanged();
    this.#authority = authority;
    this.#identities = new CaIdentities({ authority, log, leafTtlMs, rotated, trustBundleChanged });
    this.controlPlane = new ControlPlane({
      model: this.model,
      authenticator,
      identities: this.#identities,
      observer: {
        answered: (session, type, answer) => this.#answered(session, type, answer),
        opened: (session) => {
          log.info({ proxy: session.proxy }, 'proxy connected');
          for (const { opened } of this.#observers) opened?.(session);
        },
        closed: (session) => {
          log.info({ proxy: session.proxy }, 'proxy disconnected');
          for (const { closed } of this.#observers) closed?.(session);
        },
        committed: (changed, failures) => this.#committed(changed, failures),
      },
    });
    const apply = (write: (inputs: MeshInputs) => void) => this.controlPlane.apply(write);
    const acknowledgement = (object: string, generation: number) =>
      this.controlPlane.ledger.acknowledgement(object, generation);
    const committed = () => this.controlPlane.committed;
    this.#quarantine = new Quarantine({ inputs, apply, acknowledgement, committed });
    this.#acknowledged = new AcknowledgedGenerations({
      inputs,
      apply,
      completion: (object, generation, last) => this.#completion(object, generation, last),
      isWhole: (object) => this.#isWhole(object),
    });
  }

  /** Writes to the inputs; takes effect, with what else comes within a few milliseconds, for all proxies. */
  apply(write: (inputs: MeshInputs) => void): void {
    this.controlPlane.apply(write);
  }

  /** The conditions of an object, as far as this replica's own proxies are concerned. */
  conditions(entry: InventoryEntry): readonly ConditionState[] {
    const { committed, ledger } = this.controlPlane;
    const progress: ProgressSource = (object, generation) => ({
      committed,
      acknowledgement: ledger.acknowledgement(object, generation),
    });
    return objectConditions(this.model, progress, entry);
  }

  /** The status of a namespace's MeshStatus; of the whole mesh, where none is given. */
  status(namespace?: string): MeshState {
    const { model } = this;
    const { ledger } = this.controlPlane;
    const certificateEnd = (proxy: string) => this.certificateEnd(proxy);
    return meshState({ model, ledger, certificateEnd }, Date.now(), namespace);
  }

  /** When a connected proxy's certificate ends, milliseconds since 1970. */
  certificateEnd(proxy: string): number | undefined {
    const holder = this.controlPlane.holderOf(proxy);
    return holder === undefined ? undefined : this.#identities.endOf(holder);
  }

  /** Whether the proxies connected here have acknowledged the roots of a version, as `trustBundleVersion` names them. */
  hasTrustBundle(version: string): boolean {
    const trustBundlePem = this.#authority.trustBundlePem();
    return (
      trustBundleVersion(trustBundlePem) === version && this.controlPlane.hasAcknowledged(trustBundlePem)
    );
  }

  /**
   * Calls back after every commit that changed workloads.
   * @returns a function that ends it
   */
  onWorkloadsChanged(listener: () => void): () => void {
    this.#workloadListeners.add(listener);
    return () => this.#workloadListeners.delete(listener);
  }

  /**
   * Tells of proxies that come, go and answer, and of commits, after the mesh itself has taken note.
   * @returns a function that ends it
   */
  observe(observer: Partial<ControlPlaneObserver>): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** The generations that proxies of this replica have refused beyond doubt, by object. */
  get convictions(): ReadonlyMap<string, Quarantined> {
    return this.#quarantine.convictions;
  }

  /** From now on nothing counts as acknowledged that other replicas' proxies have not acknowledged. */
  joinReplicas(others: OtherReplicas): void {
    this.#others = others;
  }

  /** Draws the conclusions from what proxies have answered; otherwise that is done a little after they have. */
  review(): void {
    clearTimeout(this.#reviewTimer);
    this.#reviewTimer = undefined;
    this.#quarantine.advance();
    if (this.#acknowledged.review()) this.#scheduleReview();
  }

  /** Other replicas have learnt something of objects: some may be acknowledged by everybody now. */
  reviewSoon(): void {
    this.#scheduleReview();
  }

  /** Other replicas have convicted something, or take it back: what their proxies convicted is out of force here too. */
  heardReplicas(convictions: ReadonlyMap<string, Quarantined>): void {
    this.#quarantine.convictedElsewhere(convictions);
    this.#scheduleReview();
  }

  close(): void {
    clearTimeout(this.#reviewTimer);
    this.controlPlane.close();
    this.#identities.close();
  }

  /** What stays in force when a later generation is refused must be the same at all replicas. */
  #completion(object: string, generation: number, last: ProxySession | undefined): Completion {
    const elsewhere = this.#others.completion(object, generation);
    if (elsewhere === 'Open') return { waitsFor: last };
    const { ledger } = this.controlPlane;
    // While few proxies are connected, that is true of most objects, and they are looked at again after every commit.
    if (elsewhere !== 'Complete' && !ledger.isSeen(object)) return { waitsFor: undefined };
    const hindrance = ledger.hindrance(object, generation, last);
    if (hindrance.kind === 'Proxy') return { waitsFor: hindrance.session };
    const isTaken = hindrance.kind === 'None' && (hindrance.affected || elsewhere === 'Complete');
    return isTaken ? 'Complete' : { waitsFor: undefined };
  }

  #answered(session: ProxySession, type: ResourceType, answer: Answer): void {
    const { proxy } = session;
    if (answer.kind === 'Rejected') {
      const { resource, reason } = answer.rejection;
      this.#log.warn(
        { proxy, type: resource.type, name: resource.name, reason },
        'a proxy refused a resource',
      );
      this.#quarantine.refused({ origins: resource.origins, reason, proxy });
    }
    for (const { answered } of this.#observers) answered?.(session, type, answer);
    this.#scheduleReview();
  }

  #committed(changed: ChangedKeys, failures: readonly EncodingFailure[]): void {
    const { inputs, routes } = this.model;
    for (const key of changed.get(inputs.trafficRoutes) ?? [])
      this.#acknowledged.reopen(`TrafficRoute/${key}`);
    for (const key of changed.get(routes) ?? []) this.#acknowledged.reopen(`TrafficRoute/${key}`);
    for (const key of changed.get(inputs.meshPolicies) ?? []) this.#acknowledged.reopen(`MeshPolicy/${key}`);
    for (const { origins, reason, type, name } of failures) {
      this.#log.error({ type, name, reason }, 'a resource cannot be encoded; its last good version stays');
      this.#quarantine.refused({ origins, reason, proxy: 'control plane' });
    }
    if (changed.has(this.model.workloads)) for (const listener of this.#workloadListeners) listener();
    this.#onCommit(changed);
    for (const { committed } of this.#observers) committed?.(changed, failures);
    this.#scheduleReview();
  }

  #scheduleReview(): void {
    this.#reviewTimer ??= setTimeout(() => this.review(), REVIEW_AFTER_MS);
  }

  #isWhole(object: string): boolean {
    if (this.model.inputs.quarantine.get(object) !== undefined) return false;
    const route = object.startsWith('TrafficRoute/')
      ? this.model.routes.get(object.slice('TrafficRoute/'.length))
      : undefined;
    return route === undefined || route.heldBack.length === 0;
  }
}
