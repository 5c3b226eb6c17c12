// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  GoogleApiExprV1alpha1Expr,
} from './google-api-expr-v1alpha1.ts';

/**
 * The following descriptor entry is appended with a value computed from a symbolic Common Expression
 * Language expression.
 * envoy.extensions.rate_limit_descriptors.expr.v3.Descriptor
 */
export interface EnvoyExtensionsRateLimitDescriptorsExprV3Descriptor {
  /** The key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  /** If set to true, Envoy skips the descriptor if the expression evaluates to an error. */
  readonly skip_if_error?: boolean;
  /**
   * Expression in a text form, e.g. "connection.requested_server_name".
   * One of: text, parsed.
   */
  readonly text?: string;
  /**
   * Parsed expression in AST form.
   * One of: text, parsed.
   */
  readonly parsed?: GoogleApiExprV1alpha1Expr;
}
