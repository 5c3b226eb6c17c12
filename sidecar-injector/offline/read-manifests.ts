import { type Document, type ParsedNode, parseAllDocuments, type Tags } from 'yaml';

/** One document of a text, in two readings. */
export interface ManifestDocument {
  /** Its part of the text, with all that is around it: the parts of all documents are the text. */
  readonly source: string;
  /** What it says to kubectl. */
  readonly value: unknown;
  /** For changing it: each scalar is the text that stands there, so that `0644` does not become `644`. */
  readonly written: Document.Parsed<ParsedNode>;
}

/** Why a text is no YAML, and in which line of it, from 1. */
export interface UnreadableManifest {
  readonly line: number;
  readonly message: string;
}

/** As kubectl reads: YAML 1.1, where `0644` is octal and `on` is true. It knows no dates. */
const AS_KUBECTL = {
  version: '1.1',
  customTags: (tags: Tags) => tags.filter((tag) => !isTimestamp(tag)),
} as const;

/** Reads the documents of a text. */
export function readManifests(text: string): readonly ManifestDocument[] | UnreadableManifest {
  const written = parseAllDocuments(text, { schema: 'failsafe' });
  const values = parseAllDocuments(text, AS_KUBECTL);
  const error = [...written, ...values].flatMap(({ errors }) => errors)[0];
  if (error !== undefined) {
    const [message = ''] = error.message.split(/ at line \d/, 1);
    return { line: error.linePos?.[0].line ?? 1, message };
  }
  let from = 0;
  return written.map((document, index) => {
    const isLast = index === written.length - 1;
    const to = isLast ? text.length : (document.range[2] ?? text.length);
    const source = text.slice(from, to);
    from = to;
    return { source, value: values[index]?.toJS(), written: document };
  });
}

function isTimestamp(tag: unknown): boolean {
  return typeof tag === 'object' && tag !== null && 'tag' in tag && tag.tag === 'tag:yaml.org,2002:timestamp';
}
