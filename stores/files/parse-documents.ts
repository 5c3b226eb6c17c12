import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { FieldPath } from '../../api/field-path.ts';
import { isRecord } from '../../api/record.ts';
import { offsetOfPath } from './offset-of-path.ts';
import { repeatedKey } from './repeated-key.ts';
import type { FilePart } from './split-documents.ts';

/** What keeps a document from being read. */
export interface SyntaxProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** One object-to-be of a file: a YAML document, or an item of a `List`. */
export interface WrittenObject {
  /** As JSON has it; where `syntax` is set, as much of it as could be read. */
  readonly value: unknown;
  readonly syntax: SyntaxProblem | undefined;
  /** The line of a field; the empty path is the object itself. */
  lineOf(field: FieldPath): number;
}

/** How often a document may use its anchors, all levels multiplied: enough for a human, too little for a "billion laughs". */
const MOST_ALIASES = 100;
/** Far deeper than any kind goes. */
const DEEPEST = 100;

type YamlDocument = Document.Parsed<ParsedNode>;
type LineOfOffset = (offset: number) => number;

/**
 * Reads the objects written in a part of a file. YAML 1.2 as Kubernetes users write it: several documents, merge keys (`<<`), and
 * JSON, which is YAML too. Empty documents are left out, and `List`s are unpacked. Hostile text gives problems, never an exception.
 */
export function parseDocuments(part: FilePart): readonly WrittenObject[] {
  const lines = new LineCounter();
  const lineAt: LineOfOffset = (offset) => Math.max(lines.linePos(offset).line, 1) + part.line - 1;
  const parsed = parseTokens(part.text, lines);
  if (!parsed.ok) return [unreadable(lineAt(parsed.deepAt), 'is nested too deeply')];
  const composer = new Composer<ParsedNode>({
    prettyErrors: false,
    logLevel: 'error',
    merge: true,
    uniqueKeys: false,
  });
  return [...composer.compose(parsed.tokens)].flatMap((document) => unpack(document, lineAt));
}

type ParsedTokens =
  | { readonly ok: true; readonly tokens: readonly CST.Token[] }
  | { readonly ok: false; readonly deepAt: number };

/**
 * Parses with a look at the depth after each lexeme. What comes after parsing is recursive, and would use up the stack at some
 * thousands of levels, which can end the process.
 */
function parseTokens(text: string, lines: LineCounter): ParsedTokens {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return { ok: false, deepAt: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}

function unreadable(line: number, message: string): WrittenObject {
  return { value: undefined, syntax: { line, message }, lineOf: () => line };
}

function unpack(document: YamlDocument, lineAt: LineOfOffset): readonly WrittenObject[] {
  const written = read(document, lineAt);
  if (written.syntax !== undefined) return [written];
  if (written.value === null) return [];
  const items = listItems(document, written.value);
  if (items === undefined) return [written];
  return items.map(({ node, value }) => ({
    value,
    syntax: undefined,
    lineOf: (path) => lineAt(offsetOfPath(document, node, path)),
  }));
}

function read(document: YamlDocument, lineAt: LineOfOffset): WrittenObject {
  const lineOf = (path: FieldPath) => lineAt(offsetOfPath(document, document.contents, path));
  const syntax = syntaxProblem(document, lineAt);
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), syntax, lineOf };
  } catch (failure) {
    // An alias without its anchor, or far too many of them.
    const message = failure instanceof Error ? failure.message : String(failure);
    return { value: undefined, syntax: syntax ?? { line: lineOf([]), message }, lineOf };
  }
}

function syntaxProblem(document: YamlDocument, lineAt: LineOfOffset): SyntaxProblem | undefined {
  const [error] = document.errors;
  if (error !== undefined) return { line: lineAt(error.pos[0]), message: error.message };
  const repeated = repeatedKey(document);
  return (
    repeated && { line: lineAt(repeated.offset), message: `${JSON.stringify(repeated.name)} is there twice` }
  );
}

interface ListItem {
  readonly node: Node | null;
  readonly value: unknown;
}

/** The items of a `v1` `List`, as `kubectl get -o yaml` prints it, or of a list of one kind (`TrafficRouteList`). */
function listItems(document: YamlDocument, value: unknown): readonly ListItem[] | undefined {
  if (!isRecord(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return undefined;
  const nodes = isMap(document.contents) ? document.contents.get('items', true) : undefined;
  if (!Array.isArray(value.items) || !isSeq(nodes)) return undefined;
  const values: readonly unknown[] = value.items;
  return nodes.items.map((node, index) => ({ node: isNode(node) ? node : null, value: values[index] }));
}
