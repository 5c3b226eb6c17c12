import { decode } from '../../../api/envoy/decoder.ts';
import { trustBundleVersion } from '../../../ca/rotating-authority.ts';
import { TRUST_BUNDLE } from '../../../xds/server/identities.ts';
import type { ProxySession } from '../../../xds/server/proxy-session.ts';
import type { EncodedResource } from '../../../xds/snapshot/encoded-resource.ts';
import { MESSAGE_NAMES } from '../../../xds/snapshot/resource-type.ts';

/** Versions of the bundle that are remembered with their hash: there are two while it changes. */
const MOST_VERSIONS = 8;

/** Which trust bundle the proxies of this replica work with. */
export class TrustProgressReader {
  readonly #hashes = new Map<string, string>();

  /** The version of the bundle that all sessions have acknowledged; empty where there is no such one, undefined without sessions that use any. */
  read(sessions: Iterable<ProxySession>): string | undefined {
    let common: string | undefined;
    for (const { deliveries, configured } of sessions) {
      const state = deliveries.Secret.state(TRUST_BUNDLE);
      // It has no use for roots: no peer of it speaks TLS.
      if (state === 'NotSubscribed' && configured) continue;
      const resource = deliveries.Secret.find(TRUST_BUNDLE);
      const isInUse = state === 'Acknowledged';
      const hash = resource === undefined || !isInUse ? '' : this.#hashOf(resource);
      if (hash === '' || (common !== undefined && common !== hash)) return '';
      common = hash;
    }
    return common;
  }

  #hashOf({ version, message }: EncodedResource): string {
    const known = this.#hashes.get(version);
    if (known !== undefined) return known;
    const { validation_context } = decode(MESSAGE_NAMES.Secret, message);
    const hash = trustBundleVersion(validation_context?.trusted_ca?.inline_string ?? '');
    if (this.#hashes.size >= MOST_VERSIONS) this.#hashes.clear();
    this.#hashes.set(version, hash);
    return hash;
  }
}
