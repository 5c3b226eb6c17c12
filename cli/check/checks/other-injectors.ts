import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { OBJECT_TYPES } from '../../install/object-types.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, error, firstNames, orOk, warning } from '../finding.ts';

/** Another mesh, and how it is known. */
interface OtherMesh {
  readonly name: string;
  /** Of its MutatingWebhookConfiguration. */
  readonly webhook: RegExp;
  /** The label or annotation by which it takes a namespace's pods; any of these values, or any at all. */
  readonly marks: readonly { readonly key: string; readonly values?: readonly string[] }[];
}

const OTHER_MESHES: readonly OtherMesh[] = [
  {
    name: 'Istio',
    webhook: /^istio-(sidecar-injector|revision-tag)/,
    marks: [
      { key: 'istio-injection', values: ['enabled'] },
      { key: 'istio.io/rev' },
      { key: 'istio.io/dataplane-mode', values: ['ambient'] },
    ],
  },
  {
    name: 'Linkerd',
    webhook: /^linkerd-proxy-injector/,
    marks: [{ key: 'linkerd.io/inject', values: ['enabled', 'ingress'] }],
  },
  {
    name: 'Kuma',
    webhook: /^kuma-admission-mutating/,
    marks: [{ key: 'kuma.io/sidecar-injection', values: ['enabled', 'true'] }],
  },
  { name: 'Consul', webhook: /consul-connect-injector/, marks: [] },
];

export interface InjectorFacts {
  /** Names of MutatingWebhookConfigurations. */
  readonly webhooks: readonly string[];
  readonly namespaces: readonly MarkedNamespace[];
}

/** A namespace whose pods get our sidecars. */
export interface MarkedNamespace {
  readonly name: string;
  /** Its labels and annotations. */
  readonly marks: Readonly<Record<string, string>>;
}

/** No pod gets the sidecars of two meshes: each would capture the other's traffic. */
export const otherInjectors: Check = defineCheck<InjectorFacts>({
  name: 'other meshes',
  when: 'Always',
  gather: async ({ cluster }) => {
    const webhooks = await cluster.list(OBJECT_TYPES.MutatingWebhookConfiguration);
    const namespaces = await cluster.meshNamespaces();
    return {
      webhooks: webhooks.map(({ metadata }) => metadata.name),
      namespaces: namespaces.map(markedNamespace),
    };
  },
  judge: judgeInjectors,
});

function markedNamespace({ metadata: { name, labels, annotations } }: RawObject): MarkedNamespace {
  return { name, marks: { ...annotations, ...labels } };
}

export function judgeInjectors({ webhooks, namespaces }: InjectorFacts): readonly CheckFinding[] {
  const findings = OTHER_MESHES.flatMap((mesh): readonly CheckFinding[] => {
    const shared = namespaces.filter(({ marks }) => isMarkedFor(mesh, marks)).map(({ name }) => name);
    if (shared.length > 0) {
      const keys = mesh.marks.map(({ key }) => key).join(', ');
      const message = `both Meltemi and ${mesh.name} take the pods of ${firstNames(shared)}`;
      return [error(message, `leave each namespace to one of them: remove its ${keys}, or our label`)];
    }
    if (!webhooks.some((name) => mesh.webhook.test(name))) return [];
    const message = `${mesh.name} injects sidecars in this cluster too`;
    return [warning(message, 'keep its labels and annotations out of the namespaces that Meltemi takes')];
  });
  return orOk(findings, 'no other mesh takes the same pods');
}

function isMarkedFor({ marks: known }: OtherMesh, marks: Readonly<Record<string, string>>): boolean {
  return known.some(({ key, values }) => {
    const value = Object.hasOwn(marks, key) ? marks[key] : undefined;
    return value !== undefined && (values?.includes(value) ?? true);
  });
}
