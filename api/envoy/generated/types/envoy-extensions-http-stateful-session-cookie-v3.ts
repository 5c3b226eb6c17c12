// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyTypeHttpV3Cookie,
} from './envoy-type-http-v3.ts';

/**
 * This extension allows the session state to be tracked via cookies.
 * envoy.extensions.http.stateful_session.cookie.v3.CookieBasedSessionState
 */
export interface EnvoyExtensionsHttpStatefulSessionCookieV3CookieBasedSessionState {
  /** The cookie configuration used to track session state. */
  readonly cookie?: EnvoyTypeHttpV3Cookie;
}
