import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isRecord } from '../../api/record.ts';

/** What no parser of any version of YAML takes for anything but text. */
const CERTAIN_TEXT = /^[A-Za-z/][\w./-]*(:[\w./-]+)*$/;
/** What YAML 1.1, which kubectl reads, takes for something else; the last is a number to some of its parsers. */
const WORDS_OF_YAML_1_1 = /^(y|n|yes|no|on|off|true|false|null|e-?[\d_]+)$/i;

/** Writes plain data as a node of a document in which all scalars are texts, as they stand there. */
export function writtenValue(value: unknown): Node {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map(writtenValue);
    return list;
  }
  if (isRecord(value)) {
    const map = new YAMLMap();
    map.items = Object.entries(value).map(
      ([name, inner]) => new Pair(writtenText(name), writtenValue(inner)),
    );
    return map;
  }
  return typeof value === 'string' ? writtenText(value) : scalar(String(value), Scalar.PLAIN);
}

function writtenText(text: string): Scalar {
  if (/\n./.test(text)) return scalar(text, Scalar.BLOCK_LITERAL);
  const isCertain = CERTAIN_TEXT.test(text) && !WORDS_OF_YAML_1_1.test(text);
  if (isCertain) return scalar(text, Scalar.PLAIN);
  return scalar(text, text.includes('"') ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE);
}

function scalar(text: string, type: Scalar.Type): Scalar {
  const node = new Scalar(text);
  node.type = type;
  return node;
}
