// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64, Double, Duration, Int64, Timestamp } from '../../json-form.ts';
import type {
  GoogleProtobufEmpty,
  GoogleProtobufNullValue,
} from './google-protobuf.ts';

/**
 * A CEL expression which has been successfully type checked.
 * google.api.expr.v1alpha1.CheckedExpr
 */
export interface GoogleApiExprV1alpha1CheckedExpr {
  /** A map from expression ids to resolved references. */
  readonly reference_map?: Readonly<Record<string, GoogleApiExprV1alpha1Reference>>;
  /** A map from expression ids to types. */
  readonly type_map?: Readonly<Record<string, GoogleApiExprV1alpha1Type>>;
  /** The checked expression. */
  readonly expr?: GoogleApiExprV1alpha1Expr;
  /**
   * The source info derived from input that generated the parsed `expr` and any optimizations made during
   * the type-checking pass.
   */
  readonly source_info?: GoogleApiExprV1alpha1SourceInfo;
  readonly expr_version?: string;
}

/**
 * Represents a primitive literal.
 * google.api.expr.v1alpha1.Constant
 */
export interface GoogleApiExprV1alpha1Constant {
  /**
   * null value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly null_value?: GoogleProtobufNullValue;
  /**
   * boolean value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly bool_value?: boolean;
  /**
   * int64 value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly int64_value?: Int64;
  /**
   * uint64 value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly uint64_value?: Int64;
  /**
   * double value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly double_value?: Double;
  /**
   * string value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly string_value?: string;
  /**
   * bytes value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly bytes_value?: Base64;
  /**
   * protobuf.Duration value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   * @deprecated by Envoy
   */
  readonly duration_value?: Duration;
  /**
   * protobuf.Timestamp value.
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   * @deprecated by Envoy
   */
  readonly timestamp_value?: Timestamp;
}

/**
 * An abstract representation of a common expression.
 * google.api.expr.v1alpha1.Expr
 */
export interface GoogleApiExprV1alpha1Expr {
  /** Required. */
  readonly id?: Int64;
  /**
   * A literal expression.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly const_expr?: GoogleApiExprV1alpha1Constant;
  /**
   * An identifier expression.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly ident_expr?: GoogleApiExprV1alpha1ExprIdent;
  /**
   * A field selection expression, e.g. `request.auth`.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly select_expr?: GoogleApiExprV1alpha1ExprSelect;
  /**
   * A call expression, including calls to predefined functions and operators.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly call_expr?: GoogleApiExprV1alpha1ExprCall;
  /**
   * A list creation expression.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly list_expr?: GoogleApiExprV1alpha1ExprCreateList;
  /**
   * A map or message creation expression.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly struct_expr?: GoogleApiExprV1alpha1ExprCreateStruct;
  /**
   * A comprehension expression.
   * One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr.
   */
  readonly comprehension_expr?: GoogleApiExprV1alpha1ExprComprehension;
}

/**
 * A call expression, including calls to predefined functions and operators.
 * google.api.expr.v1alpha1.Expr.Call
 */
export interface GoogleApiExprV1alpha1ExprCall {
  /** The target of an method call-style expression. */
  readonly target?: GoogleApiExprV1alpha1Expr;
  /** Required. */
  readonly function?: string;
  /** The arguments. */
  readonly args?: readonly GoogleApiExprV1alpha1Expr[];
}

/**
 * A comprehension expression applied to a list or map.
 * google.api.expr.v1alpha1.Expr.Comprehension
 */
export interface GoogleApiExprV1alpha1ExprComprehension {
  /** The name of the iteration variable. */
  readonly iter_var?: string;
  /** The range over which var iterates. */
  readonly iter_range?: GoogleApiExprV1alpha1Expr;
  /** The name of the variable used for accumulation of the result. */
  readonly accu_var?: string;
  /** The initial value of the accumulator. */
  readonly accu_init?: GoogleApiExprV1alpha1Expr;
  /** An expression which can contain iter_var and accu_var. */
  readonly loop_condition?: GoogleApiExprV1alpha1Expr;
  /** An expression which can contain iter_var and accu_var. */
  readonly loop_step?: GoogleApiExprV1alpha1Expr;
  /** An expression which can contain accu_var. */
  readonly result?: GoogleApiExprV1alpha1Expr;
  readonly iter_var2?: string;
}

/**
 * A list creation expression.
 * google.api.expr.v1alpha1.Expr.CreateList
 */
export interface GoogleApiExprV1alpha1ExprCreateList {
  /** The elements part of the list. */
  readonly elements?: readonly GoogleApiExprV1alpha1Expr[];
  readonly optional_indices?: readonly number[];
}

/**
 * A map or message creation expression.
 * google.api.expr.v1alpha1.Expr.CreateStruct
 */
export interface GoogleApiExprV1alpha1ExprCreateStruct {
  /** The type name of the message to be created, empty when creating map literals. */
  readonly message_name?: string;
  /** The entries in the creation expression. */
  readonly entries?: readonly GoogleApiExprV1alpha1ExprCreateStructEntry[];
}

/**
 * Represents an entry.
 * google.api.expr.v1alpha1.Expr.CreateStruct.Entry
 */
export interface GoogleApiExprV1alpha1ExprCreateStructEntry {
  /** Required. */
  readonly id?: Int64;
  /**
   * The field key for a message creator statement.
   * One of: field_key, map_key.
   */
  readonly field_key?: string;
  /**
   * The key expression for a map creation statement.
   * One of: field_key, map_key.
   */
  readonly map_key?: GoogleApiExprV1alpha1Expr;
  /** Required. */
  readonly value?: GoogleApiExprV1alpha1Expr;
  readonly optional_entry?: boolean;
}

/**
 * An identifier expression. e.g. `request`.
 * google.api.expr.v1alpha1.Expr.Ident
 */
export interface GoogleApiExprV1alpha1ExprIdent {
  /** Required. */
  readonly name?: string;
}

/**
 * A field selection expression. e.g. `request.auth`.
 * google.api.expr.v1alpha1.Expr.Select
 */
export interface GoogleApiExprV1alpha1ExprSelect {
  /** Required. */
  readonly operand?: GoogleApiExprV1alpha1Expr;
  /** Required. */
  readonly field?: string;
  /** Whether the select is to be interpreted as a field presence test. */
  readonly test_only?: boolean;
}

/**
 * An expression together with source information as returned by the parser.
 * google.api.expr.v1alpha1.ParsedExpr
 */
export interface GoogleApiExprV1alpha1ParsedExpr {
  /** The parsed expression. */
  readonly expr?: GoogleApiExprV1alpha1Expr;
  /** The source info derived from input that generated the parsed `expr`. */
  readonly source_info?: GoogleApiExprV1alpha1SourceInfo;
}

/**
 * Describes a resolved reference to a declaration.
 * google.api.expr.v1alpha1.Reference
 */
export interface GoogleApiExprV1alpha1Reference {
  /** The fully qualified name of the declaration. */
  readonly name?: string;
  /**
   * For references to functions, this is a list of `Overload.overload_id` values which match according to
   * typing rules.
   */
  readonly overload_id?: readonly string[];
  /** For references to constants, this may contain the value of the constant if known at compile time. */
  readonly value?: GoogleApiExprV1alpha1Constant;
}

/**
 * Source information collected at parse time.
 * google.api.expr.v1alpha1.SourceInfo
 */
export interface GoogleApiExprV1alpha1SourceInfo {
  /** The syntax version of the source, e.g. `cel1`. */
  readonly syntax_version?: string;
  /** The location name. */
  readonly location?: string;
  /** Monotonically increasing list of character offsets where newlines appear. */
  readonly line_offsets?: readonly number[];
  /** A map from the parse node id (e.g. `Expr.id`) to the character offset within source. */
  readonly positions?: Readonly<Record<string, number>>;
  /**
   * A map from the parse node id where a macro replacement was made to the call `Expr` that resulted in a
   * macro expansion.
   */
  readonly macro_calls?: Readonly<Record<string, GoogleApiExprV1alpha1Expr>>;
  readonly extensions?: readonly GoogleApiExprV1alpha1SourceInfoExtension[];
}

/** google.api.expr.v1alpha1.SourceInfo.Extension */
export interface GoogleApiExprV1alpha1SourceInfoExtension {
  readonly id?: string;
  readonly affected_components?: readonly GoogleApiExprV1alpha1SourceInfoExtensionComponent[];
  readonly version?: GoogleApiExprV1alpha1SourceInfoExtensionVersion;
}

/** google.api.expr.v1alpha1.SourceInfo.Extension.Version */
export interface GoogleApiExprV1alpha1SourceInfoExtensionVersion {
  readonly major?: Int64;
  readonly minor?: Int64;
}

/**
 * Represents a CEL type.
 * google.api.expr.v1alpha1.Type
 */
export interface GoogleApiExprV1alpha1Type {
  /**
   * Dynamic type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly dyn?: GoogleProtobufEmpty;
  /**
   * Null value.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly null?: GoogleProtobufNullValue;
  /**
   * Primitive types: `true`, `1u`, `-2.0`, `'string'`, `b'bytes'`.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly primitive?: GoogleApiExprV1alpha1TypePrimitiveType;
  /**
   * Wrapper of a primitive type, e.g. `google.protobuf.Int64Value`.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly wrapper?: GoogleApiExprV1alpha1TypePrimitiveType;
  /**
   * Well-known protobuf type such as `google.protobuf.Timestamp`.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly well_known?: GoogleApiExprV1alpha1TypeWellKnownType;
  /**
   * Parameterized list with elements of `list_type`, e.g. list.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly list_type?: GoogleApiExprV1alpha1TypeListType;
  /**
   * Parameterized map with typed keys and values.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly map_type?: GoogleApiExprV1alpha1TypeMapType;
  /**
   * Function type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly function?: GoogleApiExprV1alpha1TypeFunctionType;
  /**
   * Protocol buffer message type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly message_type?: string;
  /**
   * Type param type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly type_param?: string;
  /**
   * Type type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly type?: GoogleApiExprV1alpha1Type;
  /**
   * Error type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly error?: GoogleProtobufEmpty;
  /**
   * Abstract, application defined type.
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly abstract_type?: GoogleApiExprV1alpha1TypeAbstractType;
}

/**
 * Application defined abstract type.
 * google.api.expr.v1alpha1.Type.AbstractType
 */
export interface GoogleApiExprV1alpha1TypeAbstractType {
  /** The fully qualified name of this abstract type. */
  readonly name?: string;
  /** Parameter types for this abstract type. */
  readonly parameter_types?: readonly GoogleApiExprV1alpha1Type[];
}

/**
 * Function type with result and arg types.
 * google.api.expr.v1alpha1.Type.FunctionType
 */
export interface GoogleApiExprV1alpha1TypeFunctionType {
  /** Result type of the function. */
  readonly result_type?: GoogleApiExprV1alpha1Type;
  /** Argument types of the function. */
  readonly arg_types?: readonly GoogleApiExprV1alpha1Type[];
}

/**
 * List type with typed elements, e.g. list.
 * google.api.expr.v1alpha1.Type.ListType
 */
export interface GoogleApiExprV1alpha1TypeListType {
  /** The element type. */
  readonly elem_type?: GoogleApiExprV1alpha1Type;
}

/**
 * Map type with parameterized key and value types, e.g. map.
 * google.api.expr.v1alpha1.Type.MapType
 */
export interface GoogleApiExprV1alpha1TypeMapType {
  /** The type of the key. */
  readonly key_type?: GoogleApiExprV1alpha1Type;
  /** The type of the value. */
  readonly value_type?: GoogleApiExprV1alpha1Type;
}

/** google.api.expr.v1alpha1.SourceInfo.Extension.Component */
export type GoogleApiExprV1alpha1SourceInfoExtensionComponent =
  | 'COMPONENT_UNSPECIFIED'
  | 'COMPONENT_PARSER'
  | 'COMPONENT_TYPE_CHECKER'
  | 'COMPONENT_RUNTIME';

/**
 * CEL primitive types.
 * google.api.expr.v1alpha1.Type.PrimitiveType
 */
export type GoogleApiExprV1alpha1TypePrimitiveType =
  | 'PRIMITIVE_TYPE_UNSPECIFIED'
  | 'BOOL'
  | 'INT64'
  | 'UINT64'
  | 'DOUBLE'
  | 'STRING'
  | 'BYTES';

/**
 * Well-known protobuf types treated with first-class support in CEL.
 * google.api.expr.v1alpha1.Type.WellKnownType
 */
export type GoogleApiExprV1alpha1TypeWellKnownType =
  | 'WELL_KNOWN_TYPE_UNSPECIFIED'
  | 'ANY'
  | 'TIMESTAMP'
  | 'DURATION';
