import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { isDnsLabel, isDnsSubdomain } from '../../ca/dns-name.ts';

/** Where one sidecar's files are. All paths are absolute where the home is. */
export interface SidecarFiles {
  readonly directory: string;
  readonly bootstrap: string;
  readonly token: string;
  readonly trustBundle: string;
  /** `host:port` of the admin endpoint, written by Envoy. */
  readonly adminAddress: string;
  /** Which process it is: it begins with the process id. */
  readonly pid: string;
  /** Which process looks after it, in the same form; absent while nobody does. */
  readonly supervisor: string;
  readonly log: string;
}

/** Below it are the sidecars' directories: `<home>/sidecars/<namespace>/<name>/`. */
export type SidecarHome = string;

/**
 * The files of a workload's sidecar.
 * @param workload `namespace/name`, of names that Kubernetes would take
 */
export function sidecarFiles(home: SidecarHome, workload: string): SidecarFiles {
  const [namespace = '', name = '', ...more] = workload.split('/');
  // Names are validated long before. This is for the path: no name may lead out of the home.
  if (more.length > 0 || !isDnsLabel(namespace) || !isDnsSubdomain(name)) {
    throw new RangeError(`${JSON.stringify(workload)} is no workload: it must be <namespace>/<name>`);
  }
  const directory = join(home, 'sidecars', namespace, name);
  return {
    directory,
    bootstrap: join(directory, 'bootstrap.json'),
    token: join(directory, 'token'),
    trustBundle: join(directory, 'trust-bundle.pem'),
    adminAddress: join(directory, 'admin-address'),
    pid: join(directory, 'envoy.pid'),
    supervisor: join(directory, 'supervisor.pid'),
    log: join(directory, 'envoy.log'),
  };
}

/**
 * The home of sidecars whose Envoy runs as another user, who could not get through the private directories above the state to
 * its own files. It follows from the state directory, so that a later control plane finds them.
 * @param runDirectory `/run/meltemi`
 */
export function sharedHome(runDirectory: string, stateDirectory: string): SidecarHome {
  const state = createHash('sha256').update(resolve(stateDirectory)).digest('hex').slice(0, 12);
  return join(runDirectory, state);
}
