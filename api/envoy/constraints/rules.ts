/**
 * The constraints that Envoy's .proto files put on the values of fields, in the words of protoc-gen-validate: the shape of
 * `generated/constraints.json`. Kinds of rule that Envoy does not use are not here; the generator stops at one.
 * Source: https://github.com/bufbuild/protoc-gen-validate/blob/main/validate/validate.proto
 */

import type { ScalarType } from '../descriptor-model.ts';
import type { Duration, Int64 } from '../json-form.ts';

/** Above and below which a value must be. With a lower bound above the upper one, it must not be between them. */
export interface BoundRules<Bound> {
  readonly lt?: Bound;
  readonly lte?: Bound;
  readonly gt?: Bound;
  readonly gte?: Bound;
}

/** Which values a field takes. */
export interface ListRules<Value> {
  readonly const?: Value;
  readonly in?: readonly Value[];
  readonly not_in?: readonly Value[];
}

/** Whether a value that equals the default is passed over. */
export interface EmptyRules {
  readonly ignore_empty?: boolean;
}

export interface NumberRules extends BoundRules<Int64>, ListRules<Int64>, EmptyRules {}

export interface BoolRules {
  readonly const?: boolean;
}

/** Lengths are in characters (code points) unless the name says bytes. */
export interface StringRules extends ListRules<string>, EmptyRules {
  readonly len?: number;
  readonly min_len?: number;
  readonly max_len?: number;
  readonly min_bytes?: number;
  readonly max_bytes?: number;
  /** A regular expression of RE2 that the whole value must match. */
  readonly pattern?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly contains?: string;
  readonly well_known_regex?: 'HTTP_HEADER_NAME' | 'HTTP_HEADER_VALUE';
  /** Of a header: whether everything is refused that the standards refuse, or only what would break the protocol. */
  readonly strict?: boolean;
}

/** Lengths are in bytes. */
export interface BytesRules extends EmptyRules {
  readonly len?: number;
  readonly min_len?: number;
  readonly max_len?: number;
}

export interface EnumRules extends ListRules<number> {
  readonly defined_only?: boolean;
}

export interface DurationRules extends BoundRules<Duration>, ListRules<Duration> {
  readonly required?: boolean;
}

export interface MessageRules {
  readonly required?: boolean;
  /** Whether the constraints within the message do not count. */
  readonly skip?: boolean;
}

export interface AnyRules {
  readonly required?: boolean;
}

export interface RepeatedRules extends EmptyRules {
  readonly min_items?: number;
  readonly max_items?: number;
  readonly unique?: boolean;
  readonly items?: FieldRules;
}

export interface MapRules extends EmptyRules {
  readonly min_pairs?: number;
  readonly max_pairs?: number;
  readonly keys?: FieldRules;
  readonly values?: FieldRules;
}

/** The scalar types that are numbers. */
export type NumberType = Exclude<ScalarType, 'bool' | 'string' | 'bytes'>;

/** The rules of one field, by the kind of its values. A wrapper has those of what it wraps. */
export type FieldRules = { readonly [Type in NumberType]?: NumberRules } & {
  readonly message?: MessageRules;
  readonly bool?: BoolRules;
  readonly string?: StringRules;
  readonly bytes?: BytesRules;
  readonly enum?: EnumRules;
  readonly duration?: DurationRules;
  readonly any?: AnyRules;
  readonly repeated?: RepeatedRules;
  readonly map?: MapRules;
};

/** The constraints of one message. */
export interface MessageConstraints {
  /** By field name; only fields that have rules. */
  readonly fields: Readonly<Record<string, FieldRules>>;
  /** Names of the oneofs of which one member must be set. */
  readonly oneofs: readonly string[];
}

/** The constraints of each message that has any, by full name without a leading dot. */
export type ConstraintTable = Readonly<Record<string, MessageConstraints>>;
