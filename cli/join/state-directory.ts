import { isLoopback } from '../../operator/standalone/host-port.ts';
import type { SeenControlPlane } from '../client/seen-control-plane.ts';
import type { StandaloneClient } from '../client/standalone-client.ts';

/** Where `meltemi up` keeps its state unless it is told otherwise. */
export const DEFAULT_STATE = './.meltemi';

/**
 * The state directory to work with: the one that the user names, else that of the control plane, which only one on this host
 * can mean, else the default.
 */
export function stateDirectoryOf(
  told: string | undefined,
  api: StandaloneClient,
  controlPlane: SeenControlPlane | undefined,
): string {
  if (told !== undefined) return told;
  const isHere = controlPlane !== undefined && isLoopback(api.address.host);
  return isHere ? controlPlane.stateDirectory : DEFAULT_STATE;
}
