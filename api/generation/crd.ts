import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Schema } from '../schema.ts';

/** The part of a CustomResourceDefinition that the generator and its tests read. */
export interface CustomResourceDefinition {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly scope: 'Namespaced' | 'Cluster';
    readonly names: {
      readonly kind: string;
      readonly plural: string;
      readonly singular: string;
      readonly shortNames: readonly string[];
      readonly categories: readonly string[];
    };
    readonly versions: readonly {
      readonly name: string;
      readonly subresources: { readonly status: object };
      readonly additionalPrinterColumns: readonly { readonly name: string; readonly jsonPath: string }[];
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** Reads the CRD of a kind. The file is our own source, so its shape is taken as it is; tests check it. */
export async function readCrd(plural: string): Promise<CustomResourceDefinition> {
  const file = new URL(`../../config/crd/${plural}.yaml`, import.meta.url);
  return parse(await readFile(file, 'utf8'));
}

/** The schema of the only version of a CRD. */
export function crdSchema(crd: CustomResourceDefinition): Schema {
  const [version] = crd.spec.versions;
  if (version === undefined) throw new Error(`${crd.metadata.name} has no version`);
  return version.schema.openAPIV3Schema;
}
