import { isRecord } from '../../api/record.ts';
import {
  numberOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from '../../operator/kubernetes/resources/read-fields.ts';
import { LABELS } from '../../sidecar-injector/mesh-words.ts';
import { applyPatch } from '../../sidecar-injector/patch/apply-patch.ts';
import { type JsonPatchOperation, replace } from '../../sidecar-injector/patch/json-patch.ts';
import { asManifest, labelsOf, type Manifest, UnusableManifest } from './manifest.ts';
import { revisionChanges } from './revised-names.ts';

/** What of the operator can be chosen when it is installed. */
export interface OperatorSettings {
  readonly replicas: number;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly revision: string;
  readonly trustDomain: string;
  readonly clusterDomain: string;
  readonly proxyImage: string;
  readonly initImage: string;
  readonly logLevel: string;
}

/** Which of them the operator takes as flags. The pull policy is both: its own image's, and that of the images of pods. */
export const SETTING_FLAGS = {
  revision: '--revision',
  trustDomain: '--trust-domain',
  clusterDomain: '--cluster-domain',
  proxyImage: '--proxy-image',
  initImage: '--init-image',
  imagePullPolicy: '--image-pull-policy',
  logLevel: '--log-level',
} as const satisfies Partial<Record<keyof OperatorSettings, string>>;

const POD = ['spec', 'template', 'spec'] as const;
const CONTAINER = [...POD, 'containers', 0] as const;

/** Reads the settings of an operator's Deployment, of a file or of a cluster; what it does not say is absent. */
export function readOperatorSettings(deployment: unknown): Partial<OperatorSettings> {
  const spec = recordOf(recordOf(deployment).spec);
  const container = operatorContainer(spec);
  const flags = textsOf(container.args);
  const ofFlags = Object.entries(SETTING_FLAGS).map(([setting, flag]) => [
    setting,
    flags.find((argument) => argument.startsWith(`${flag}=`))?.slice(flag.length + 1),
  ]);
  const settings: Partial<OperatorSettings> = {
    ...Object.fromEntries(ofFlags.filter(([, value]) => value !== undefined)),
  };
  const replicas = numberOf(spec.replicas);
  const image = textOf(container.image);
  return { ...settings, ...(replicas !== undefined && { replicas }), ...(image !== undefined && { image }) };
}

/** The settings that our own files have: those of an installation in which nobody has said otherwise. @throws UnusableManifest */
export function defaultOperatorSettings(manifests: readonly Manifest[]): OperatorSettings {
  const read = readOperatorSettings(manifests.find(isDeployment));
  const {
    replicas,
    image,
    imagePullPolicy,
    revision,
    trustDomain,
    clusterDomain,
    proxyImage,
    initImage,
    logLevel,
  } = read;
  if (
    replicas === undefined ||
    image === undefined ||
    imagePullPolicy === undefined ||
    revision === undefined ||
    trustDomain === undefined ||
    clusterDomain === undefined ||
    proxyImage === undefined ||
    initImage === undefined ||
    logLevel === undefined
  ) {
    throw new UnusableManifest('the Deployment', 'does not say everything that can be chosen');
  }
  return {
    replicas,
    image,
    imagePullPolicy,
    revision,
    trustDomain,
    clusterDomain,
    proxyImage,
    initImage,
    logLevel,
  };
}

/** Puts settings in the places where they stand. Their values may be anything: a chart puts its own words there. */
export function writeOperatorSettings(
  manifests: readonly Manifest[],
  settings: Readonly<Record<keyof OperatorSettings, unknown>>,
): readonly Manifest[] {
  return manifests.map((manifest) => {
    if (isDeployment(manifest)) return change(manifest, deploymentChanges(manifest, settings));
    const labelled = LABELS.revision in labelsOf(manifest);
    return change(manifest, [
      ...(labelled ? [replace(['metadata', 'labels', LABELS.revision], settings.revision)] : []),
      ...revisionChanges(manifest, `${settings.revision}`),
    ]);
  });
}

/** Whether it is the operator's own. */
export function isDeployment({ kind }: Manifest): boolean {
  return kind === 'Deployment';
}

function deploymentChanges(
  deployment: Manifest,
  settings: Readonly<Record<keyof OperatorSettings, unknown>>,
): readonly JsonPatchOperation[] {
  const args = textsOf(operatorContainer(recordOf(deployment.spec)).args);
  const flags = Object.entries(SETTING_FLAGS).map(([setting, flag]) => {
    const index = args.findIndex((argument) => argument.startsWith(`${flag}=`));
    if (index < 0) throw new UnusableManifest('the Deployment', `has no ${flag}`);
    const value = isSetting(setting, settings) ? settings[setting] : undefined;
    return replace([...CONTAINER, 'args', index], `${flag}=${value}`);
  });
  return [
    replace(['spec', 'replicas'], settings.replicas),
    replace([...CONTAINER, 'image'], settings.image),
    replace([...CONTAINER, 'imagePullPolicy'], settings.imagePullPolicy),
    ...flags,
  ];
}

function isSetting(
  name: string,
  settings: Readonly<Record<keyof OperatorSettings, unknown>>,
): name is keyof OperatorSettings {
  return Object.hasOwn(settings, name);
}

function operatorContainer(spec: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const pod = recordOf(recordOf(spec.template).spec);
  return recordsOf(pod.containers).find(({ name }) => name === 'operator') ?? {};
}

function change(manifest: Manifest, patch: readonly JsonPatchOperation[]): Manifest {
  const changed = applyPatch(manifest, patch);
  if (!isRecord(changed)) throw new UnusableManifest(manifest.kind, 'is no object');
  return asManifest(changed, manifest.kind);
}
