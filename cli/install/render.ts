import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { DEFAULT_REVISION } from '../../sidecar-injector/mesh-words.ts';
import { addKustomization, readKustomization } from './kustomization.ts';
import { asManifest, type Manifest } from './manifest.ts';
import {
  defaultOperatorSettings,
  type OperatorSettings,
  writeOperatorSettings,
} from './operator-settings.ts';

/** The parts of an installation that not everybody has: those that need other people's kinds in the cluster. */
export interface Components {
  /** The CA and the webhooks' certificate come from cert-manager. */
  readonly certManager: boolean;
  /** Monitors for the Prometheus operator. */
  readonly prometheus: boolean;
}

/** All that can be chosen of an installation. */
export interface InstallSettings extends OperatorSettings, Components {
  readonly namespace: string;
}

const CONFIG = new URL('../../config/', import.meta.url);

/** The folders of the components below `config/`. */
const COMPONENT_FOLDERS = { certManager: 'certmanager/', prometheus: 'prometheus/' } as const;

const NO_COMPONENTS: Components = { certManager: false, prometheus: false };

/** What was read, by the components: the files belong to the program, and do not change while it runs. */
const CONFIGS = new Map<string, readonly Manifest[]>();

/** The objects of our own files, as they are there: what `kubectl kustomize config/default` gives, with components. */
export function readConfig({ certManager, prometheus }: Components): readonly Manifest[] {
  const chosen = [
    ...(certManager ? [COMPONENT_FOLDERS.certManager] : []),
    ...(prometheus ? [COMPONENT_FOLDERS.prometheus] : []),
  ];
  const key = chosen.join();
  const known = CONFIGS.get(key);
  if (known !== undefined) return known;
  const base =
    chosen.length === 0 ? readKustomization(new URL('default/', CONFIG)) : readConfig(NO_COMPONENTS);
  const config = chosen.reduce((all, folder) => addKustomization(new URL(folder, CONFIG), all), base);
  CONFIGS.set(key, config);
  return config;
}

/** An installation in which nothing was chosen. */
export function defaultInstallSettings(): InstallSettings {
  const operator = defaultOperatorSettings(readConfig(NO_COMPONENTS));
  return { ...operator, ...NO_COMPONENTS, namespace: DEFAULT_SETTINGS.rootNamespace };
}

/** The objects of an installation; with default settings, those of `config/default`. */
export function renderInstallation(settings: InstallSettings): readonly Manifest[] {
  const written = writeOperatorSettings(readConfig(settings), settings);
  const wanted = written.filter(({ kind }) => kind !== 'PodDisruptionBudget' || settings.replicas > 1);
  return wanted.map((manifest) => renderInNamespace(manifest, settings.namespace));
}

/** The objects of an installation and of all components: what there may be to remove. */
export function renderEverything(namespace: string, revision = DEFAULT_REVISION): readonly Manifest[] {
  const all = { certManager: true, prometheus: true };
  return renderInstallation({ ...defaultInstallSettings(), ...all, namespace, revision });
}

/** The name stands in subjects, selectors, DNS names and annotations; wherever it is a word by itself, it is the namespace. */
const ROOT_NAMESPACE = new RegExp(`(?<![\\w-])${DEFAULT_SETTINGS.rootNamespace}(?![\\w-])`, 'g');

/** The object as it is where the mesh has another namespace than usual. */
export function renderInNamespace(manifest: Manifest, namespace: string): Manifest {
  // What descriptions of fields say about the usual namespace stays true.
  if (namespace === DEFAULT_SETTINGS.rootNamespace || manifest.kind === 'CustomResourceDefinition')
    return manifest;
  return asManifest(renamed(manifest, namespace), manifest.kind);
}

function renamed(value: unknown, namespace: string): unknown {
  if (typeof value === 'string') return value.replace(ROOT_NAMESPACE, namespace);
  if (Array.isArray(value)) return value.map((item) => renamed(item, namespace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, renamed(item, namespace)]));
}
