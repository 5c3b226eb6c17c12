import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocuments as parsePart } from './parse-documents.ts';
import { splitDocuments } from './split-documents.ts';

const parseDocuments = (text: string) => splitDocuments(text).flatMap(parsePart);

const values = (text: string) => parseDocuments(text).map(({ value }) => value);

test('splits documents and leaves out empty ones', () => {
  assert.deepEqual(values('# a comment\n---\na: 1\n---\n---\nb: [2]\n...\n'), [{ a: 1 }, { b: [2] }]);
  assert.deepEqual(values(''), []);
});

test('reads JSON, merge keys and anchors', () => {
  assert.deepEqual(values('{"a": {"b": [1, 2]}}'), [{ a: { b: [1, 2] } }]);
  assert.deepEqual(values('base: &base {x: 1}\nuse: {<<: *base, y: 2}'), [
    { base: { x: 1 }, use: { x: 1, y: 2 } },
  ]);
});

test('unpacks lists, with the lines of their items', () => {
  const text = 'apiVersion: v1\nkind: List\nitems:\n  - kind: A\n    x: 1\n  - kind: B\n    x: 2\n';
  const documents = parseDocuments(text);
  assert.deepEqual(
    documents.map(({ value }) => value),
    [
      { kind: 'A', x: 1 },
      { kind: 'B', x: 2 },
    ],
  );
  assert.deepEqual(
    documents.map(({ lineOf }) => lineOf(['x'])),
    [5, 7],
  );
});

test('finds the line of a field, or of what is nearest to it', () => {
  const text =
    'spec:\n  http:\n    - name: a\n    - name: b\n      timeouts:\n        request: 1x\n  "a.b/c": 1\n  9081: x\n';
  const [document] = parseDocuments(text);
  const cases: readonly (readonly [(string | number)[], number])[] = [
    [[], 1],
    [['spec', 'http', 1, 'timeouts', 'request'], 6],
    [['spec', 'http', 1, 'timeouts', 'backendRequest'], 5],
    [['spec', 'http', 7], 2],
    [['spec', 'a.b/c'], 7],
    [['spec', '9081'], 8],
    [['metadata', 'name'], 1],
  ];
  for (const [path, line] of cases) assert.equal(document?.lineOf(path), line, path.join('.'));
});

test('a document that is no YAML does not spoil the ones around it', () => {
  const documents = parseDocuments('a: 1\n---\nb: [1,\n---\nc: 3\n');
  assert.deepEqual(
    documents.map(({ syntax }) => syntax !== undefined),
    [false, true, false],
  );
  assert.equal(documents[1]?.syntax?.line, 4);
  assert.deepEqual(documents[2]?.value, { c: 3 });
});

const levels = Array.from(
  { length: 12 },
  (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`,
);
const hostile: Readonly<Record<string, string>> = {
  'a billion laughs': ['a0: &a0 [lol]', ...levels].join('\n'),
  'an alias to nothing': 'a: *nowhere',
  'deep nesting': `a: ${'['.repeat(200_000)}`,
  'a key twice': 'a: 1\na: 2\n',
  'tabs for spaces': 'a:\n\tb: 1\n',
  'an open quote': "a: 'b\n---\nc: 1",
  'a template': '{{- if .Values.enabled }}\nkind: {{ .Values.kind }}\n{{- end }}\n',
  'many open quotes': "a: '".repeat(1000),
};
for (const [name, text] of Object.entries(hostile)) {
  test(`refuses ${name} with a line`, () => {
    const problems = parseDocuments(text).filter(({ syntax }) => syntax !== undefined);
    assert.notEqual(problems.length, 0);
    for (const { syntax } of problems) assert.ok((syntax?.line ?? 0) >= 1);
  });
}

test('a mistake in one document does not reach the next', () => {
  const documents = parseDocuments("a: 'open\n---\nb: 2\n--- # c\nc: |\n  ---\n  text\n---x: 1\n");
  assert.deepEqual(
    documents.map(({ value, syntax }) => (syntax ? 'broken' : value)),
    ['broken', { b: 2 }, { c: '---\ntext\n', '---x': 1 }],
  );
  assert.deepEqual(
    documents.map(({ lineOf }) => lineOf([])),
    [1, 3, 5],
  );
});

test('a directive belongs to the document after it', () => {
  assert.deepEqual(values('%YAML 1.2\n---\na: 1\n'), [{ a: 1 }]);
});

test('finds a repeated key in a large map', () => {
  const text = Array.from({ length: 5_000 }, (_, index) => `key${index}: 1`).join('\n');
  const [large] = parseDocuments(`${text}\nkey7: 2`);
  assert.match(large?.syntax?.message ?? '', /"key7" is there twice/);
  assert.equal(large?.syntax?.line, 5_001);
});

test('never throws, whatever the text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '\n',
      '- ',
      ': ',
      '---\n',
      '&a ',
      '*a',
      '{',
      '[',
      '? ',
      '|\n ',
      '<<: ',
      '!!x ',
      '%YAML 1.1\n',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { lineOf } of parseDocuments(pieces.join(''))) assert.ok(lineOf(['spec', 0, 'a']) >= 0);
    }),
  );
});
