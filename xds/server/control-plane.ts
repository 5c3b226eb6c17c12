import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import { principalOf } from '../../mesh-model/identity.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { EncodedResource } from '../snapshot/encoded-resource.ts';
import { MeshResources } from '../snapshot/mesh-resources.ts';
import { type EncodingFailure, encodeDrafts } from '../snapshot/resource-list.ts';
import type { Authenticator, ProxyCredentials } from './authentication.ts';
import { ResponseEncoder } from './delivery/response.ts';
import { SharedResponses } from './delivery/shared-responses.ts';
import type { SessionDirectory } from './delta-service.ts';
import { type Identities, identityDraft, TRUST_BUNDLE, trustBundleDraft } from './identities.ts';
import { Ledger } from './ledger/ledger.ts';
import { type ProxyConnection, ProxySession, type SessionContext } from './proxy-session.ts';
import { PushQueue } from './push-queue.ts';

export interface ControlPlaneOptions {
  readonly model: MeshModel;
  readonly authenticator: Authenticator;
  readonly identities: Identities;
  /** Told of every answer of a proxy, of sessions that come and go, and of commits. */
  readonly observer: ControlPlaneObserver;
}

export interface ControlPlaneObserver {
  readonly answered: SessionContext['answered'];
  readonly opened: (session: ProxySession) => void;
  readonly closed: (session: ProxySession) => void;
  /** After each commit, once the proxies it concerns stand in the queue. */
  readonly committed: (changed: ChangedKeys, failures: readonly EncodingFailure[]) => void;
}

/** Under which name, and as whom, a session holds its certificate. */
interface Held {
  readonly holder: string;
  readonly principal: string;
}

/** Changes that come within this time are one update for the proxies: a burst of edits costs one push. */
const COALESCE_MS = 4;

/** How long a commit may hold the event loop at a time, in milliseconds: a policy for the whole mesh takes seconds in all. */
const COMMIT_TURN_MS = 20;

/** Holds the mesh and the proxies together: commits changes of the inputs, and pushes what they change to whom they concern. */
export class ControlPlane implements SessionDirectory {
  readonly authenticator: Authenticator;
  readonly model: MeshModel;
  readonly resources: MeshResources;
  readonly ledger: Ledger;
  readonly queue = new PushQueue();
  readonly #identities: Identities;
  readonly #observer: ControlPlaneObserver;
  readonly #context: SessionContext;
  readonly #held = new Map<ProxySession, Held>();
  readonly #byHolder = new Map<string, ProxySession>();
  /** The roots as all proxies get them, encoded once. */
  #trustBundle: { readonly pem: string; readonly resources: readonly EncodedResource[] } | undefined;
  #streams = 0;
  #commitTimer: NodeJS.Timeout | undefined;

  constructor(options: ControlPlaneOptions) {
    this.model = options.model;
    this.authenticator = options.authenticator;
    this.#identities = options.identities;
    this.#observer = options.observer;
    this.resources = new MeshResources(options.model);
    this.ledger = new Ledger(this.resources.origins);
    const encoder = new ResponseEncoder();
    this.#context = {
      clock: this.resources.clock,
      queue: this.queue,
      encoder,
      shared: new SharedResponses(encoder),
      answered: options.observer.answered,
    };
  }

  /** True when everything written has been committed, so that what the ledger says is about the newest inputs. */
  get committed(): boolean {
    return this.#commitTimer === undefined;
  }

  /** Writes to the inputs; the change takes effect with those that follow within a few milliseconds. */
  apply(write: (inputs: MeshInputs) => void): void {
    write(this.model.inputs);
    this.#commitTimer ??= setTimeout(() => this.#workTowardsCommit(), COALESCE_MS);
  }

  /** Takes everything written into effect now. */
  commit(): void {
    clearTimeout(this.#commitTimer);
    this.#commitTimer = undefined;
    const changed = this.model.graph.commit();
    const { sets, views, failures } = this.resources.apply(changed);
    for (const key of changed.get(this.model.workloads) ?? []) this.#checkWorkload(key);
    for (const key of views) this.#changeView(key);
    for (const set of sets) for (const session of this.ledger.sessionsOf(set)) session.changed();
    this.#observer.committed(changed, failures);
  }

  open(
    credentials: ProxyCredentials,
    connection: ProxyConnection,
  ): ProxySession | { readonly refused: string } {
    const { workload: proxy, principal } = credentials;
    if (this.#principalOf(proxy) !== principal) {
      return { refused: `there is no workload ${proxy} with the identity ${principal}` };
    }
    this.resources.announce(proxy);
    this.commit();
    const view = this.resources.connect(proxy);
    if (view === undefined) return { refused: `the workload ${proxy} has no proxy` };
    const holder = `${proxy}#${++this.#streams}`;
    this.resources.setSecrets(proxy, this.#secrets(holder, principal));
    const session = new ProxySession(proxy, view, connection, this.#context);
    this.#held.set(session, { holder, principal });
    this.#byHolder.set(holder, session);
    this.ledger.opened(session);
    this.#observer.opened(session);
    return session;
  }

  closed(session: ProxySession): void {
    this.ledger.closed(session);
    const held = this.#held.get(session);
    if (held !== undefined) {
      this.#identities.release(held.holder);
      this.#byHolder.delete(held.holder);
    }
    this.#held.delete(session);
    if (!this.ledger.sessions.has(session.proxy)) this.resources.disconnect(session.proxy);
    this.#observer.closed(session);
  }

  /** The name under which a connected proxy's session holds its certificate. */
  holderOf(proxy: string): string | undefined {
    const session = this.ledger.sessions.get(proxy);
    return session === undefined ? undefined : this.#held.get(session)?.holder;
  }

  /** Pushes a holder's new certificate. Open connections keep the old one; new ones use this. */
  rotated(holder: string): void {
    const session = this.#byHolder.get(holder);
    const held = session === undefined ? undefined : this.#held.get(session);
    if (session === undefined || held === undefined) return;
    this.resources.setSecrets(session.proxy, this.#secrets(holder, held.principal));
    session.changed();
  }

  /** Pushes the roots to all proxies, where they are other ones than before. */
  trustBundleChanged(): void {
    for (const session of this.#held.keys()) {
      this.resources.setSecrets(session.proxy, this.#roots());
      session.changed();
    }
  }

  /** Whether every connected proxy has acknowledged these roots, as far as it uses any. */
  hasAcknowledged(trustBundlePem: string): boolean {
    const [wanted] = this.#trustBundle?.pem === trustBundlePem ? this.#trustBundle.resources : [];
    for (const { deliveries, configured } of this.ledger.sessions.values()) {
      const { Secret } = deliveries;
      if (wanted === undefined || Secret.find(TRUST_BUNDLE)?.version !== wanted.version) return false;
      const state = Secret.state(TRUST_BUNDLE);
      // One that has just come back has asked for nothing yet, and works with the roots of before.
      if (state !== 'Acknowledged' && !(state === 'NotSubscribed' && configured)) return false;
    }
    return true;
  }

  /** Ends all sessions; the proxies keep their configuration and look for another control plane. */
  close(): void {
    clearTimeout(this.#commitTimer);
    for (const session of [...this.ledger.sessions.values()])
      session.close('the control plane is shutting down');
  }

  #workTowardsCommit(): void {
    const end = performance.now() + COMMIT_TURN_MS;
    if (this.model.graph.settle(() => performance.now() > end)) this.commit();
    else this.#commitTimer = setTimeout(() => this.#workTowardsCommit(), 0);
  }

  #secrets(holder: string, principal: string): readonly EncodedResource[] {
    const identity = identityDraft(this.#identities.certificate(holder, principal));
    return [...encodeDrafts([identity]).resources, ...this.#roots()];
  }

  #roots(): readonly EncodedResource[] {
    const pem = this.#identities.trustBundlePem();
    if (this.#trustBundle?.pem !== pem)
      this.#trustBundle = { pem, resources: encodeDrafts([trustBundleDraft(pem)]).resources };
    return this.#trustBundle.resources;
  }

  #principalOf(key: string): string | undefined {
    const workload = this.model.workloads.get(key);
    return workload === undefined ? undefined : principalOf(this.model.settings.trustDomain, workload);
  }

  /** A session must not outlive its workload, nor keep an identity the workload no longer has. */
  #checkWorkload(key: string): void {
    const session = this.ledger.sessions.get(key);
    const held = session === undefined ? undefined : this.#held.get(session);
    if (session === undefined || held === undefined) return;
    const principal = this.#principalOf(key);
    if (principal === undefined) session.close('the workload is gone');
    else if (principal !== held.principal) session.close('the workload has another identity now');
  }

  #changeView(key: string): void {
    const session = this.ledger.sessions.get(key);
    if (session === undefined) return;
    this.ledger.unfollow(session);
    const view = this.resources.changeView(key);
    if (view === undefined) {
      session.close('the workload has no proxy any more');
      return;
    }
    session.changeView(view);
    this.ledger.follow(session);
  }
}
