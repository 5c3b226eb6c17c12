// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64, Double, Duration, Int64, Timestamp } from '../../json-form.ts';
import type {
  GoogleProtobufEmpty,
  GoogleProtobufNullValue,
} from './google-protobuf.ts';

/** cel.expr.CheckedExpr */
export interface CelExprCheckedExpr {
  readonly reference_map?: Readonly<Record<string, CelExprReference>>;
  readonly type_map?: Readonly<Record<string, CelExprType>>;
  readonly expr?: CelExprExpr;
  readonly source_info?: CelExprSourceInfo;
  readonly expr_version?: string;
}

/** cel.expr.Constant */
export interface CelExprConstant {
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly null_value?: GoogleProtobufNullValue;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly bool_value?: boolean;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly int64_value?: Int64;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly uint64_value?: Int64;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly double_value?: Double;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly string_value?: string;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   */
  readonly bytes_value?: Base64;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   * @deprecated by Envoy
   */
  readonly duration_value?: Duration;
  /**
   * One of: null_value, bool_value, int64_value, uint64_value, double_value, string_value, bytes_value,
   * duration_value, timestamp_value.
   * @deprecated by Envoy
   */
  readonly timestamp_value?: Timestamp;
}

/** cel.expr.Expr */
export interface CelExprExpr {
  readonly id?: Int64;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly const_expr?: CelExprConstant;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly ident_expr?: CelExprExprIdent;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly select_expr?: CelExprExprSelect;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly call_expr?: CelExprExprCall;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly list_expr?: CelExprExprCreateList;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly struct_expr?: CelExprExprCreateStruct;
  /** One of: const_expr, ident_expr, select_expr, call_expr, list_expr, struct_expr, comprehension_expr. */
  readonly comprehension_expr?: CelExprExprComprehension;
}

/** cel.expr.Expr.Call */
export interface CelExprExprCall {
  readonly target?: CelExprExpr;
  readonly function?: string;
  readonly args?: readonly CelExprExpr[];
}

/** cel.expr.Expr.Comprehension */
export interface CelExprExprComprehension {
  readonly iter_var?: string;
  readonly iter_range?: CelExprExpr;
  readonly accu_var?: string;
  readonly accu_init?: CelExprExpr;
  readonly loop_condition?: CelExprExpr;
  readonly loop_step?: CelExprExpr;
  readonly result?: CelExprExpr;
  readonly iter_var2?: string;
}

/** cel.expr.Expr.CreateList */
export interface CelExprExprCreateList {
  readonly elements?: readonly CelExprExpr[];
  readonly optional_indices?: readonly number[];
}

/** cel.expr.Expr.CreateStruct */
export interface CelExprExprCreateStruct {
  readonly message_name?: string;
  readonly entries?: readonly CelExprExprCreateStructEntry[];
}

/** cel.expr.Expr.CreateStruct.Entry */
export interface CelExprExprCreateStructEntry {
  readonly id?: Int64;
  /** One of: field_key, map_key. */
  readonly field_key?: string;
  /** One of: field_key, map_key. */
  readonly map_key?: CelExprExpr;
  readonly value?: CelExprExpr;
  readonly optional_entry?: boolean;
}

/** cel.expr.Expr.Ident */
export interface CelExprExprIdent {
  readonly name?: string;
}

/** cel.expr.Expr.Select */
export interface CelExprExprSelect {
  readonly operand?: CelExprExpr;
  readonly field?: string;
  readonly test_only?: boolean;
}

/** cel.expr.ParsedExpr */
export interface CelExprParsedExpr {
  readonly expr?: CelExprExpr;
  readonly source_info?: CelExprSourceInfo;
}

/** cel.expr.Reference */
export interface CelExprReference {
  readonly name?: string;
  readonly overload_id?: readonly string[];
  readonly value?: CelExprConstant;
}

/** cel.expr.SourceInfo */
export interface CelExprSourceInfo {
  readonly syntax_version?: string;
  readonly location?: string;
  readonly line_offsets?: readonly number[];
  readonly positions?: Readonly<Record<string, number>>;
  readonly macro_calls?: Readonly<Record<string, CelExprExpr>>;
  readonly extensions?: readonly CelExprSourceInfoExtension[];
}

/** cel.expr.SourceInfo.Extension */
export interface CelExprSourceInfoExtension {
  readonly id?: string;
  readonly affected_components?: readonly CelExprSourceInfoExtensionComponent[];
  readonly version?: CelExprSourceInfoExtensionVersion;
}

/** cel.expr.SourceInfo.Extension.Version */
export interface CelExprSourceInfoExtensionVersion {
  readonly major?: Int64;
  readonly minor?: Int64;
}

/** cel.expr.Type */
export interface CelExprType {
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly dyn?: GoogleProtobufEmpty;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly null?: GoogleProtobufNullValue;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly primitive?: CelExprTypePrimitiveType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly wrapper?: CelExprTypePrimitiveType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly well_known?: CelExprTypeWellKnownType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly list_type?: CelExprTypeListType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly map_type?: CelExprTypeMapType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly function?: CelExprTypeFunctionType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly message_type?: string;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly type_param?: string;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly type?: CelExprType;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly error?: GoogleProtobufEmpty;
  /**
   * One of: dyn, null, primitive, wrapper, well_known, list_type, map_type, function, message_type,
   * type_param, type, error, abstract_type.
   */
  readonly abstract_type?: CelExprTypeAbstractType;
}

/** cel.expr.Type.AbstractType */
export interface CelExprTypeAbstractType {
  readonly name?: string;
  readonly parameter_types?: readonly CelExprType[];
}

/** cel.expr.Type.FunctionType */
export interface CelExprTypeFunctionType {
  readonly result_type?: CelExprType;
  readonly arg_types?: readonly CelExprType[];
}

/** cel.expr.Type.ListType */
export interface CelExprTypeListType {
  readonly elem_type?: CelExprType;
}

/** cel.expr.Type.MapType */
export interface CelExprTypeMapType {
  readonly key_type?: CelExprType;
  readonly value_type?: CelExprType;
}

/** cel.expr.SourceInfo.Extension.Component */
export type CelExprSourceInfoExtensionComponent =
  | 'COMPONENT_UNSPECIFIED'
  | 'COMPONENT_PARSER'
  | 'COMPONENT_TYPE_CHECKER'
  | 'COMPONENT_RUNTIME';

/** cel.expr.Type.PrimitiveType */
export type CelExprTypePrimitiveType =
  | 'PRIMITIVE_TYPE_UNSPECIFIED'
  | 'BOOL'
  | 'INT64'
  | 'UINT64'
  | 'DOUBLE'
  | 'STRING'
  | 'BYTES';

/** cel.expr.Type.WellKnownType */
export type CelExprTypeWellKnownType =
  | 'WELL_KNOWN_TYPE_UNSPECIFIED'
  | 'ANY'
  | 'TIMESTAMP'
  | 'DURATION';
