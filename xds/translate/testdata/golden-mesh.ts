import { isRecord } from '../../../api/record.ts';
import type { MeshModel } from '../../../mesh-model/mesh-model.ts';
import { meshOfYaml } from '../../../test/mesh-of-yaml.ts';
import { proxyNodes } from '../../../test/proxy-nodes.ts';
import { type TranslatedProxy, translatedProxy } from '../../../test/translated-proxy.ts';

/** The first document of a golden input: which part of the mesh the golden files show. */
interface Shown {
  /** Workloads, `namespace/name`, whose proxies are looked at. */
  readonly proxies: readonly string[];
  readonly resources: readonly (keyof TranslatedProxy)[];
  /** Only resources with one of these texts in their names; all where it is absent. */
  readonly named: readonly string[] | undefined;
}

export interface GoldenMesh {
  readonly model: MeshModel;
  readonly shown: Shown;
  /** By workload. */
  readonly proxies: ReadonlyMap<string, TranslatedProxy>;
}

const RESOURCES: readonly (keyof TranslatedProxy)[] = [
  'clusters',
  'endpoints',
  'listeners',
  'routeConfigurations',
  'virtualHosts',
  'policyFilters',
];

/** The mesh of a golden input, and all that the proxies in question get. */
export async function goldenMesh([first, ...objects]: readonly unknown[]): Promise<GoldenMesh> {
  const shown = readShown(first);
  const model = await meshOfYaml(objects);
  const proxies = shown.proxies.map(
    (workload) => [workload, translatedProxy(proxyNodes(model, workload))] as const,
  );
  return { model, shown, proxies: new Map(proxies) };
}

/** One golden file for each kind of resource. Where several proxies are shown, each has its part of it. */
export function shownResources({ shown, proxies }: GoldenMesh): Readonly<Record<string, unknown>> {
  const isShown = (resource: object) => {
    const name = JSON.stringify(resource).slice(0, 200);
    return shown.named === undefined || shown.named.some((part) => name.includes(part));
  };
  return Object.fromEntries(
    shown.resources.map((kind) => {
      const byProxy = [...proxies].map(([workload, proxy]) => [workload, proxy[kind].filter(isShown)]);
      return [fileKind(kind), byProxy.length === 1 ? byProxy[0]?.[1] : Object.fromEntries(byProxy)];
    }),
  );
}

function fileKind(kind: keyof TranslatedProxy): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function readShown(document: unknown): Shown {
  const shown = isRecord(document) ? document.show : undefined;
  if (!isRecord(shown)) {
    throw new Error('the first document must say what to show: {show: {proxies: […], resources: […]}}');
  }
  const { proxies, resources, named } = shown;
  return {
    proxies: texts(proxies),
    resources: RESOURCES.filter((kind) => texts(resources).includes(kind)),
    named: named === undefined ? undefined : texts(named),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
