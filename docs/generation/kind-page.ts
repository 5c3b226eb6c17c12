import { parse } from 'yaml';
import type { CustomResourceDefinition } from '../../api/generation/crd.ts';
import { crdSchema } from '../../api/generation/crd.ts';
import { validateObject } from '../../api/validate.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import { hasUnbuilt, unbuilt } from './unbuilt-fields.ts';

/**
 * The reference page of a kind.
 * @param example a whole object, as YAML
 */
export function kindPage(crd: CustomResourceDefinition, example: string): string {
  const { kind, plural, shortNames } = crd.spec.names;
  const schema = crdSchema(crd);
  const rules = (schema['x-kubernetes-validations'] ?? []).map(({ message }) => `It ${message}.`);
  const parts = [
    `# ${kind}`,
    `<!-- Generated from config/crd/${plural}.yaml by docs/generate.ts: do not edit. -->`,
    [schema.description ?? '', ...rules].join(' '),
    `\`${crd.spec.group}/v1alpha1\`, in commands \`${plural}\` or \`${shortNames.join('`, `')}\`.`,
    hasUnbuilt(kind)
      ? 'Fields that are not built in this version are marked so. An object that uses one is refused, with the reason `Unsupported`.'
      : '',
    exampleSection(example),
    ...sections(kind, schema.properties?.spec === undefined ? 'status' : 'spec', crd),
    schema.properties?.spec === undefined
      ? ''
      : '## status\n\n`observedGeneration` and `conditions`: see [conditions](conditions.md).',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Marked `planned` where this version would refuse it. */
function exampleSection(example: string): string {
  if (example === '') return '';
  const planned = validateObject(parse(example)).ok ? '' : ' planned';
  return `## Example\n\n\`\`\`yaml${planned}\n${example.trimEnd()}\n\`\`\``;
}

function sections(kind: string, top: 'spec' | 'status', crd: CustomResourceDefinition): readonly string[] {
  const schema = crdSchema(crd).properties?.[top];
  if (schema === undefined) throw new Error(`${kind} has no ${top}`);
  const rows = fieldRows(schema, top).filter(
    ({ path }) => !/^status\.(conditions|observedGeneration)/.test(path),
  );
  const names = [...new Set(rows.map(({ path }) => nameOf(path)))];
  const rules = (schema['x-kubernetes-validations'] ?? []).map(({ message }) => `- ${message}`);
  return [
    `## ${top}`,
    schema.description ?? '',
    rules.length > 0 ? `As a whole it\n\n${rules.join('\n')}` : '',
    ...names.map((name) =>
      section(
        kind,
        name,
        rows.filter(({ path }) => nameOf(path) === name),
      ),
    ),
  ];
}

/** The field right below `spec` that a path leads through. */
function nameOf(path: string): string {
  return path.split('.')[1]?.replace('[]', '') ?? '';
}

function section(kind: string, name: string, rows: readonly FieldRow[]): string {
  const isUnbuilt = rows.every(({ path }) => unbuilt(kind, path) === 'all');
  const head = `### ${name}${isUnbuilt ? ' (not built yet)' : ''}`;
  const lines = rows.map((row) => `| ${cells(kind, row, isUnbuilt).join(' | ')} |`);
  return [head, '', '| field | type | default | |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function cells(kind: string, row: FieldRow, isMarkedAbove: boolean): readonly string[] {
  const missing = unbuilt(kind, row.path);
  const mark =
    missing === undefined || (missing === 'all' && isMarkedAbove)
      ? []
      : [missing === 'all' ? '**Not built yet.**' : `**Not built yet: \`${missing.join('`, `')}\`.**`];
  const bounds = row.bounds.length > 0 ? [`(${row.bounds.join('; ')})`] : [];
  const rules = row.rules.map((rule) => `It ${rule}.`);
  const words = [...mark, row.description, ...bounds, ...rules].filter((part) => part !== '').join(' ');
  const type = row.isRequired ? `${row.type}, required` : row.type;
  const path = row.path.replace(/^(spec|status)\./, '');
  return [`\`${path}\``, type, row.default === undefined ? '' : `\`${row.default}\``, words].map(escaped);
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
