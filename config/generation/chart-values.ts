import type { OperatorSettings } from '../../cli/install/operator-settings.ts';

/** Which settings of an installation are values of the chart, in the order of values.yaml, with what it says of each. */
export const CHART_VALUES = {
  image: 'of the operator',
  imagePullPolicy: 'of all images, those in pods of the mesh too',
  proxyImage: 'Envoy, for pods',
  initImage: 'what sets the iptables rules of pods',
  replicas: 'of the operator; with one there is no PodDisruptionBudget',
  revision: 'which control plane this is',
  trustDomain: 'the first part of all identities; never change it in a mesh that runs',
  clusterDomain: "the DNS suffix of the cluster's services",
  logLevel: 'of the operator',
} as const satisfies Readonly<Record<keyof OperatorSettings, string>>;

export type ChartSetting = keyof OperatorSettings;

/** The names of the settings, in the order of values.yaml. */
export const CHART_SETTINGS: readonly ChartSetting[] = [
  'image',
  'imagePullPolicy',
  'proxyImage',
  'initImage',
  'replicas',
  'revision',
  'trustDomain',
  'clusterDomain',
  'logLevel',
];

/** In the place of a value while a template is made: a word that YAML leaves alone and nothing else contains. */
export function placeholder(setting: ChartSetting | 'resources'): string {
  return `chart-value-${setting}-here`;
}
