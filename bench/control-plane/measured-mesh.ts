import { setTimeout as delay } from 'node:timers/promises';
import { openFileAuthority } from '../../ca/file-authority.ts';
import { SpiffeId } from '../../ca/spiffe.ts';
import { TokenIssuer } from '../../ca/token/issuer.ts';
import { openTokenKey } from '../../ca/token/signing-key.ts';
import { TokenVerifier } from '../../ca/token/verifier.ts';
import { principalOf } from '../../mesh-model/identity.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { createLog } from '../../operator/log.ts';
import { Mesh } from '../../operator/mesh/mesh.ts';
import { TokenAuthenticator } from '../../operator/mesh/token-authenticator.ts';
import { XdsServer } from '../../xds/server/xds-server.ts';
import { type MeshSize, proxyWorkloads, writeMesh } from './synthetic-mesh.ts';

const TOKEN_TTL_MS = 60 * 60 * 1000;
/** How often the ledger is asked whether all is acknowledged: a look at it is paid for by the control plane. */
const LOOK_EVERY_MS = 30;

export interface ProxyCredential {
  nodeId: string;
  token: string;
}

/** A control plane as `meltemi up` runs it, with a synthetic mesh in place of stores and registries. */
export class MeasuredMesh {
  readonly size: MeshSize;
  readonly mesh: Mesh;
  readonly #issuer: TokenIssuer;

  /** @param stateDirectory a directory for the keys of the CA and of the tokens; it may be removed at once after */
  constructor(size: MeshSize, stateDirectory: string) {
    const key = openTokenKey(stateDirectory);
    this.size = size;
    this.#issuer = new TokenIssuer(key);
    this.mesh = new Mesh({
      settings: DEFAULT_SETTINGS,
      authority: openFileAuthority({ stateDirectory, now: Date.now() }),
      authenticator: new TokenAuthenticator(new TokenVerifier(key.publicKey)),
      log: createLog({ level: 'warn', format: 'text' }),
    });
  }

  /** Takes the mesh in. */
  load(): void {
    this.mesh.apply((inputs) => writeMesh(inputs, this.size));
    this.mesh.controlPlane.commit();
  }

  /** Opens the xDS port, and returns its number. */
  listen(): Promise<number> {
    return new XdsServer(this.mesh.controlPlane).listen({ host: '127.0.0.1', port: 0 });
  }

  credentials(): Promise<ProxyCredential[]> {
    return Promise.all(proxyWorkloads(this.size).map((workload) => this.#credential(workload)));
  }

  /** Waits until this number of proxies is connected and has acknowledged everything. */
  async settle(proxies: number): Promise<void> {
    const { controlPlane } = this.mesh;
    const settled = () => {
      const sessions = [...controlPlane.ledger.sessions.values()];
      if (!controlPlane.committed || sessions.length < proxies) return false;
      return sessions.every((session) => session.configured && session.flawless);
    };
    while (!settled()) await delay(LOOK_EVERY_MS);
  }

  async #credential(workload: Workload): Promise<ProxyCredential> {
    const identity = SpiffeId.parse(principalOf(DEFAULT_SETTINGS.trustDomain, workload));
    if (!identity.ok) throw identity.error;
    const { key } = workload;
    const { token } = await this.#issuer.issue({ workload: key, spiffeId: identity.id, ttlMs: TOKEN_TTL_MS });
    return { nodeId: key, token: token.reveal() };
  }
}
