// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';
import type {
  CelExprCheckedExpr,
  CelExprParsedExpr,
} from './cel-expr.ts';
import type {
  GoogleApiExprV1alpha1CheckedExpr,
  GoogleApiExprV1alpha1ParsedExpr,
} from './google-api-expr-v1alpha1.ts';

/**
 * Either parsed or checked representation of the Common Expression Language (CEL) program.
 * xds.type.v3.CelExpression
 */
export interface XdsTypeV3CelExpression {
  /**
   * Parsed expression in abstract syntax tree (AST) form.
   * One of: parsed_expr, checked_expr.
   */
  readonly parsed_expr?: GoogleApiExprV1alpha1ParsedExpr;
  /**
   * Parsed expression in abstract syntax tree (AST) form that has been successfully type checked.
   * One of: parsed_expr, checked_expr.
   */
  readonly checked_expr?: GoogleApiExprV1alpha1CheckedExpr;
  readonly cel_expr_parsed?: CelExprParsedExpr;
  readonly cel_expr_checked?: CelExprCheckedExpr;
  readonly cel_expr_string?: string;
}

/**
 * A TypedStruct contains an arbitrary JSON serialized protocol buffer message with a URL that describes
 * the type of the serialized message.
 * xds.type.v3.TypedStruct
 */
export interface XdsTypeV3TypedStruct {
  /** A URL that uniquely identifies the type of the serialize protocol buffer message. */
  readonly type_url?: string;
  /** A JSON representation of the above specified type. */
  readonly value?: JsonObject;
}
