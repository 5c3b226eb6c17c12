import { Secret } from '../../ca/secret.ts';
import type { ClusterAuthority } from '../authority/cluster-authority.ts';
import { replicaKeyPair } from '../authority/control-plane-certificates.ts';
import type { Logger } from '../log.ts';
import type { ReplicaIdentitySource } from '../replicas/replica-identity.ts';

/** By which this replica shows the others that it is one of them: issued by the mesh's own authority, as long as it is needed. */
export function replicaCredentials(
  authority: ClusterAuthority,
  rootNamespace: string,
  log: Logger,
): ReplicaIdentitySource & { readonly close: () => void } {
  const keyPair = replicaKeyPair(authority, rootNamespace, log);
  return {
    current: () => {
      const { certificateChainPem, privateKeyPem } = keyPair.current();
      const privateKey = new Secret('private key', privateKeyPem);
      return { certificateChainPem, privateKey, trustBundlePem: authority.trustBundlePem() };
    },
    onChange: (listener) => {
      const ends = [keyPair.onChange(listener), authority.onChange(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    close: () => keyPair.close(),
  };
}
