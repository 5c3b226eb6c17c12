import { parseAllDocuments, stringify } from 'yaml';
import { isRecord } from '../../api/record.ts';
import { readTexts } from '../../operator/kubernetes/resources/raw-object.ts';

/** An object of Kubernetes as a file has it, ready to be applied. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    /** Absent for kinds without. */
    readonly namespace?: string;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

/** The files that ship with the program are at fault: a mistake of ours. */
export class UnusableManifest extends TypeError {
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
  }
}

/** Our own files share parts of schemas by aliases. */
const READING = { maxAliasCount: 10_000 };

/** The values of a file's documents; those without content are left out. @throws UnusableManifest */
export function readDocuments(text: string, where: string): readonly unknown[] {
  return parseAllDocuments(text).flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw new UnusableManifest(where, error.message);
    const value: unknown = document.toJS(READING);
    return value === null ? [] : [value];
  });
}

/** Takes a value for an object of Kubernetes. @throws UnusableManifest */
export function asManifest(value: unknown, where: string): Manifest {
  if (!isRecord(value) || !isRecord(value.metadata)) throw new UnusableManifest(where, 'is no object');
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    throw new UnusableManifest(where, 'has no apiVersion or kind');
  }
  const { name, namespace } = metadata;
  if (typeof name !== 'string' || !(namespace === undefined || typeof namespace === 'string')) {
    throw new UnusableManifest(where, 'has no name');
  }
  const scope = namespace === undefined ? {} : { namespace };
  return { ...value, apiVersion, kind, metadata: { ...metadata, name, ...scope } };
}

export function labelsOf({ metadata }: Manifest): Readonly<Record<string, string>> {
  return readTexts(metadata.labels);
}

/** `deployment/meltemi`: how kubectl names an object when it has changed it. */
export function manifestText({ kind, metadata: { name } }: Manifest): string {
  return `${kind.toLowerCase()}/${name}`;
}

/** Writes objects as kubectl reads them: in its YAML, 1.1, some plain words are no texts. */
export function manifestsYaml(manifests: readonly Manifest[]): string {
  return manifests
    .map(
      (manifest) =>
        `---\n${stringify(manifest, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 })}`,
    )
    .join('');
}
