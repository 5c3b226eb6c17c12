/** The group of the mesh's own kinds. */
export const MESH_GROUP = 'mesh.meltemi.dev';

/** The group and version of the mesh's own kinds. */
export const MESH_API_VERSION = 'mesh.meltemi.dev/v1alpha1';

/** What is known of a kind before any object of it is read. */
export interface KindInfo {
  readonly kind: string;
  readonly apiVersion: string;
  readonly plural: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  /** The folder below `api/` with the kind's types and generated schema. */
  readonly folder: string;
}

const mesh = { apiVersion: MESH_API_VERSION, namespaced: true } as const;
const core = { apiVersion: 'v1' } as const;

/** Every kind the mesh reads or writes, in the order in which commands list them. */
export const KINDS = {
  TrafficRoute: {
    ...mesh,
    kind: 'TrafficRoute',
    plural: 'trafficroutes',
    singular: 'trafficroute',
    shortNames: ['tr'],
    folder: 'traffic-route',
  },
  MeshPolicy: {
    ...mesh,
    kind: 'MeshPolicy',
    plural: 'meshpolicies',
    singular: 'meshpolicy',
    shortNames: ['mp'],
    folder: 'mesh-policy',
  },
  Telemetry: {
    ...mesh,
    kind: 'Telemetry',
    plural: 'telemetries',
    singular: 'telemetry',
    shortNames: ['tel'],
    folder: 'telemetry',
  },
  MeshService: {
    ...mesh,
    kind: 'MeshService',
    plural: 'meshservices',
    singular: 'meshservice',
    shortNames: ['msvc'],
    folder: 'mesh-service',
  },
  MeshWorkload: {
    ...mesh,
    kind: 'MeshWorkload',
    plural: 'meshworkloads',
    singular: 'meshworkload',
    shortNames: ['mw'],
    folder: 'mesh-workload',
  },
  ServiceRegistry: {
    ...mesh,
    kind: 'ServiceRegistry',
    plural: 'serviceregistries',
    singular: 'serviceregistry',
    shortNames: ['sr'],
    namespaced: false,
    folder: 'service-registry',
  },
  MeshStatus: {
    ...mesh,
    kind: 'MeshStatus',
    plural: 'meshstatuses',
    singular: 'meshstatus',
    shortNames: ['ms'],
    folder: 'mesh-status',
  },
  Service: {
    ...core,
    kind: 'Service',
    plural: 'services',
    singular: 'service',
    shortNames: ['svc'],
    namespaced: true,
    folder: 'service',
  },
  Namespace: {
    ...core,
    kind: 'Namespace',
    plural: 'namespaces',
    singular: 'namespace',
    shortNames: ['ns'],
    namespaced: false,
    folder: 'namespace',
  },
} as const satisfies Readonly<Record<string, KindInfo>>;

/** The name of a kind the mesh knows. */
export type Kind = keyof typeof KINDS;

/** All kinds, in the order of the table. */
export const ALL_KINDS: readonly Kind[] = Object.values(KINDS).map((info) => info.kind);

/** Tells whether a text is the name of a known kind. Inherited names such as `toString` are not. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

/**
 * Finds a kind by what a user types: its name, plural, singular or short name, in any case, with or without
 * the group (`TrafficRoute`, `trafficroutes`, `tr`, `trafficroute.mesh.meltemi.dev`).
 */
export function findKind(text: string): KindInfo | undefined {
  const wanted = text.toLowerCase().split('.')[0] ?? '';
  const kinds: readonly KindInfo[] = Object.values(KINDS);
  return kinds.find((info) =>
    [info.kind.toLowerCase(), info.plural, info.singular, ...info.shortNames].includes(wanted),
  );
}
