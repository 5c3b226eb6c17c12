import { recordOf, recordsOf, textOf, textsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { CommandError } from '../command-error.ts';
import type { FoundInstallation } from './found-installation.ts';
import type { Manifest } from './manifest.ts';
import { OBJECT_TYPES, objectNameOf } from './object-types.ts';
import type { Components, InstallSettings } from './render.ts';

/**
 * Refuses what would break an installation that is there already.
 * @param version of this program
 * @throws CommandError
 */
export function checkFound(found: FoundInstallation, version: string): void {
  refuseHelm(found);
  if (found.version !== undefined && compareVersions(found.version, version) > 0) {
    throw new CommandError(
      `Meltemi ${found.version} is installed, which is newer than this program (${version})`,
      'use the program of that version or a later one',
    );
  }
}

/** Refuses to touch what Helm has installed, and would put back. @throws CommandError */
export function refuseHelm({ helmRelease, namespace }: FoundInstallation): void {
  if (helmRelease === undefined) return;
  throw new CommandError(
    `Meltemi was installed in ${namespace} by Helm, as the release ${helmRelease}`,
    'use helm upgrade or helm uninstall',
  );
}

/** Refuses settings with which the mesh that is there would become another one. @throws CommandError */
export function checkSettings(
  found: FoundInstallation,
  { namespace, revision, trustDomain, certManager }: InstallSettings,
): void {
  if (found.namespace !== namespace) {
    throw new CommandError(
      `Meltemi is installed in ${found.namespace}, and a cluster has one`,
      `give --namespace ${found.namespace}, or uninstall it first`,
    );
  }
  const { revision: installed } = found.settings;
  if (installed !== undefined && installed !== revision) {
    throw new CommandError(
      `the revision ${installed} of Meltemi is installed, and a cluster has one control plane`,
      `give --revision ${installed}, or uninstall it first`,
    );
  }
  const before = found.settings.trustDomain;
  if (before !== undefined && before !== trustDomain) {
    throw new CommandError(
      `the identities of this mesh are of ${before}, and would all change`,
      `give --trust-domain ${before}, or uninstall it first`,
    );
  }
  if (found.components.certManager && !certManager) {
    throw new CommandError(
      'the CA of this mesh comes from cert-manager, and would be replaced',
      'give --cert-manager, or uninstall it first',
    );
  }
}

/** Refuses components whose kinds the cluster does not have. @throws CommandError; ApiError */
export async function checkComponents(
  client: ResourceClient,
  { certManager, prometheus }: Components,
): Promise<void> {
  const needed = [
    {
      wanted: certManager,
      crd: 'certificates.cert-manager.io',
      whose: 'cert-manager',
      flag: '--cert-manager',
    },
    {
      wanted: prometheus,
      crd: 'podmonitors.monitoring.coreos.com',
      whose: 'Prometheus operator',
      flag: '--prometheus',
    },
  ];
  for (const { wanted, crd, whose, flag } of needed) {
    if (!wanted) continue;
    const found = await client.get(OBJECT_TYPES.CustomResourceDefinition, { namespace: '', name: crd });
    if (found === undefined)
      throw new CommandError(`there is no ${whose} in the cluster`, `install it first, or leave out ${flag}`);
  }
}

/**
 * Refuses where the cluster has objects in a version of a kind that the new definition does not know: the API server would not be able to
 * read them any more.
 * @throws CommandError; ApiError
 */
export async function checkStoredVersions(
  client: ResourceClient,
  manifests: readonly Manifest[],
): Promise<void> {
  for (const manifest of manifests.filter(({ kind }) => kind === 'CustomResourceDefinition')) {
    const found = await client.get(OBJECT_TYPES.CustomResourceDefinition, objectNameOf(manifest));
    const stored = textsOf(recordOf(found?.fields.status).storedVersions);
    const known = recordsOf(recordOf(manifest.spec).versions).map(({ name }) => textOf(name));
    const lost = stored.filter((version) => !known.includes(version));
    if (lost.length === 0) continue;
    throw new CommandError(
      `the cluster stores ${manifest.metadata.name} as ${lost.join(', ')}, which this program does not know`,
      'use a newer program',
    );
  }
}

/** Below 0 where the first is older. Only the three numbers count; what is no version is older than all. */
export function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [numbersOf(one), numbersOf(other)];
  const difference = ours.map((number, index) => number - (theirs[index] ?? 0)).find((step) => step !== 0);
  return difference ?? 0;
}

function numbersOf(version: string): readonly number[] {
  const [, ...parts] = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})/.exec(version) ?? [];
  return [0, 1, 2].map((index) => Number(parts[index] ?? -1));
}
