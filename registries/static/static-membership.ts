import type { Index, Reader } from '../../mesh-model/collections/collection.ts';
import type { SourceCollection } from '../../mesh-model/collections/graph.ts';
import { labelTerms, selectorTerm } from '../../mesh-model/label-terms.ts';
import { type Labels, selects } from '../../mesh-model/labels.ts';
import type { ObjectInForce } from './object-in-force.ts';

export type WorkloadObject = ObjectInForce<'MeshWorkload'>;

/** A service that an object declares. */
export type DeclaredService =
  | { readonly kind: 'Service'; readonly inForce: ObjectInForce<'Service'> }
  | { readonly kind: 'MeshService'; readonly inForce: ObjectInForce<'MeshService'> };

/** Which workloads are instances of which declared services: by the service's selector, or by the name in `spec.service`. */
export class StaticMembership {
  readonly #declared: SourceCollection<DeclaredService>;
  readonly #workloadsByLabel: Index<WorkloadObject>;
  readonly #workloadsByName: Index<WorkloadObject>;
  readonly #servicesBySelector: Index<DeclaredService>;

  constructor(declared: SourceCollection<DeclaredService>, workloads: SourceCollection<WorkloadObject>) {
    this.#declared = declared;
    this.#workloadsByLabel = workloads.index('label', (workload) =>
      labelTerms(workload.object.metadata.namespace, labelsOf(workload)),
    );
    this.#workloadsByName = workloads.index('service', ({ object: { metadata, spec } }) =>
      spec.service === undefined ? [] : [`${metadata.namespace}/${spec.service}`],
    );
    this.#servicesBySelector = declared.index('selector', selectorTerms);
  }

  membersOf({ inForce }: DeclaredService, read: Reader): readonly WorkloadObject[] {
    const { namespace, name } = inForce.object.metadata;
    const { selector = {} } = inForce.object.spec;
    const term = selectorTerm(namespace, selector);
    const candidates = term === undefined ? [] : read.lookup(this.#workloadsByLabel, term);
    const selected = candidates.filter((workload) => selects(selector, labelsOf(workload)));
    return [...new Set([...selected, ...this.membersByName(namespace, name, read)])];
  }

  membersByName(namespace: string, name: string, read: Reader): readonly WorkloadObject[] {
    return read.lookup(this.#workloadsByName, `${namespace}/${name}`);
  }

  servicesOf(workload: WorkloadObject, read: Reader): readonly DeclaredService[] {
    const { namespace } = workload.object.metadata;
    const labels = labelsOf(workload);
    const candidates = labelTerms(namespace, labels).flatMap((term) =>
      read.lookup(this.#servicesBySelector, term),
    );
    const selecting = candidates.filter(({ inForce }) => selects(inForce.object.spec.selector ?? {}, labels));
    const { service } = workload.object.spec;
    const named = service === undefined ? undefined : this.declaredAs(namespace, service, read);
    return named === undefined ? selecting : [...selecting, named];
  }

  /** Of a Service and a MeshService with one name, the Service is meant. */
  declaredAs(namespace: string, name: string, read: Reader): DeclaredService | undefined {
    return (
      read.get(this.#declared, `Service/${namespace}/${name}`) ??
      read.get(this.#declared, `MeshService/${namespace}/${name}`)
    );
  }
}

function labelsOf({ object }: WorkloadObject): Labels {
  return object.metadata.labels ?? {};
}

function selectorTerms({ inForce }: DeclaredService): readonly string[] {
  const { metadata, spec } = inForce.object;
  const term = selectorTerm(metadata.namespace, spec.selector ?? {});
  return term === undefined ? [] : [term];
}
