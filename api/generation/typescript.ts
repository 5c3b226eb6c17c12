import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { DEFS_PREFIX, mapSubschemas, type Schema } from '../schema.ts';

const BANNER = '// Generated from the schema of the kind by `make generate`. Do not edit.';
const LINE_WIDTH = 110;

/** Types written by hand that the kinds share, and the files they are in. */
const SHARED: Readonly<Record<string, string>> = {
  Condition: '../conditions.ts',
  ObjectStatus: '../conditions.ts',
  ClusterMeta: '../metadata.ts',
  NamespacedMeta: '../metadata.ts',
};

/**
 * Writes the TypeScript types of a kind from its schema. They describe an object after validation: immutable, and
 * with every default filled in, so a field with a default is always there. Throws where a list holds objects
 * without a title, because such a type has no name.
 */
export async function typescriptTypes(schema: Schema, kind: string): Promise<string> {
  // The copy is of plain JSON; json-schema-to-typescript changes its argument and declares it mutable.
  const input: JSONSchema = JSON.parse(JSON.stringify(describeValidated(schema)));
  const text = await compile(input, kind, {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    style: { singleQuote: true, printWidth: LINE_WIDTH },
  });
  const body = shortComments(readonlyTypes(text));
  const imports = Object.entries(SHARED)
    .filter(([type]) => new RegExp(`: (readonly )?${type}\\b`).test(body))
    .map(([type, file]) => `import type { ${type} } from '${file}';\n`);
  return [BANNER, imports.join(''), body].filter((part) => part !== '').join('\n\n');
}

/** The schema of what a consumer gets: defaults are there, and only described fields are worth a type. */
function describeValidated(schema: Schema): Schema {
  const shared = schema.$ref?.slice(DEFS_PREFIX.length);
  if (shared !== undefined && Object.hasOwn(SHARED, shared)) return { tsType: shared };
  const { minItems: _min, maxItems: _max, ...inner } = mapSubschemas(schema, describeValidated);
  const filled = Object.entries(inner.properties ?? {}).filter(([name]) => hasDefault(schema, name));
  return {
    ...inner,
    ...(inner.additionalProperties === true && { additionalProperties: false }),
    ...(inner.properties && {
      required: [...new Set([...(inner.required ?? []), ...filled.map(([name]) => name)])],
    }),
    ...(inner.$defs && { $defs: withoutShared(inner.$defs) }),
  };
}

function hasDefault(schema: Schema, property: string): boolean {
  return schema.properties?.[property]?.default !== undefined;
}

function withoutShared(parts: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(parts).filter(([title]) => !Object.hasOwn(SHARED, title)));
}

/** json-schema-to-typescript has no readonly types, so its output is made so line by line. */
function readonlyTypes(text: string): string {
  if (text.includes('}[]')) throw new Error('a list holds objects without a title; give its items one');
  return text
    .replaceAll(/^(\s+)(\[k: string\]|[\w$]+\??|'[^']+'\??|"[^"]+"\??):/gm, '$1readonly $2:')
    .replaceAll(/([\w$]+|\([^()]*\))\[\]/g, 'readonly $1[]');
}

/** Puts a comment of one line on one line, where it fits. */
function shortComments(text: string): string {
  return text.replaceAll(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, (block, indent: string, line: string) =>
    `${indent}/** ${line} */`.length > LINE_WIDTH ? block : `${indent}/** ${line} */`,
  );
}
