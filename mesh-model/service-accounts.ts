import type { Reader } from './collections/collection.ts';
import type { MeshInputs } from './mesh-inputs.ts';

/**
 * The key that says that all service accounts are reported. Where no registry knows them, as on YAML files, an account is whatever a
 * workload says, and none can be called missing. No account has this key: theirs have a slash.
 */
export const ALL_ARE_KNOWN = '*';

/** Whether an account, `namespace/name`, is known not to be there. */
export function isMissingAccount(
  { serviceAccounts }: Pick<MeshInputs, 'serviceAccounts'>,
  account: string,
  read: Reader,
): boolean {
  if (read.get(serviceAccounts, ALL_ARE_KNOWN) === undefined) return false;
  return read.get(serviceAccounts, account) === undefined;
}
