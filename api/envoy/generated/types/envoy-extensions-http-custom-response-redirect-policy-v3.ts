// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3RedirectAction,
} from './envoy-config-route-v3.ts';

/**
 * Custom response policy to internally redirect the original response to a different upstream.
 * envoy.extensions.http.custom_response.redirect_policy.v3.RedirectPolicy
 */
export interface EnvoyExtensionsHttpCustomResponseRedirectPolicyV3RedirectPolicy {
  /**
   * The Http URI to redirect the original request to, to get the custom response.
   * One of: uri, redirect_action.
   */
  readonly uri?: string;
  /**
   * Specify elements of the redirect url individually.
   * One of: uri, redirect_action.
   */
  readonly redirect_action?: EnvoyConfigRouteV3RedirectAction;
  /** The new response status code if specified. */
  readonly status_code?: number;
  /** HTTP headers to add to the response. */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** HTTP headers to add to the request before it is internally redirected. */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** Custom action to modify request headers before selection of the redirected route. */
  readonly modify_request_headers_action?: EnvoyConfigCoreV3TypedExtensionConfig;
}
