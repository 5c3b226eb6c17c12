// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3HttpUri,
  EnvoyConfigCoreV3RetryPolicy,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig,
} from './envoy-extensions-transport-sockets-tls-v3.ts';
import type {
  EnvoyTypeMatcherV3PathMatcher,
} from './envoy-type-matcher-v3.ts';

/** envoy.extensions.filters.http.oauth2.v3.CookieConfig */
export interface EnvoyExtensionsFiltersHttpOauth2V3CookieConfig {
  readonly same_site?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfigSameSite;
  readonly path?: string;
  readonly partitioned?: boolean;
}

/** envoy.extensions.filters.http.oauth2.v3.CookieConfigs */
export interface EnvoyExtensionsFiltersHttpOauth2V3CookieConfigs {
  readonly bearer_token_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly oauth_hmac_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly oauth_expires_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly id_token_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly refresh_token_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly oauth_nonce_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly code_verifier_cookie_config?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
}

/**
 * Filter config.
 * envoy.extensions.filters.http.oauth2.v3.OAuth2
 */
export interface EnvoyExtensionsFiltersHttpOauth2V3OAuth2 {
  /** Leave this empty to disable OAuth2 for a specific route, using per filter config. */
  readonly config?: EnvoyExtensionsFiltersHttpOauth2V3OAuth2Config;
}

/**
 * OAuth config
 * envoy.extensions.filters.http.oauth2.v3.OAuth2Config
 */
export interface EnvoyExtensionsFiltersHttpOauth2V3OAuth2Config {
  /** Endpoint on the authorization server to retrieve the access token from. */
  readonly token_endpoint?: EnvoyConfigCoreV3HttpUri;
  /** The endpoint redirect to for authorization in response to unauthorized requests. */
  readonly authorization_endpoint?: string;
  /** Credentials used for OAuth. */
  readonly credentials?: EnvoyExtensionsFiltersHttpOauth2V3OAuth2Credentials;
  /** The redirect URI passed to the authorization endpoint. */
  readonly redirect_uri?: string;
  /**
   * Matching criteria used to determine whether a path appears to be the result of a redirect from the
   * authorization server.
   */
  readonly redirect_path_matcher?: EnvoyTypeMatcherV3PathMatcher;
  /** The path to sign a user out, clearing their credential cookies. */
  readonly signout_path?: EnvoyTypeMatcherV3PathMatcher;
  /** Forward the OAuth token as a Bearer to upstream web service. */
  readonly forward_bearer_token?: boolean;
  /**
   * Any request that matches any of the provided matchers will be passed through without OAuth validation.
   */
  readonly pass_through_matcher?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /** Optional list of OAuth scopes to be claimed in the authorization request. */
  readonly auth_scopes?: readonly string[];
  /** Optional resource parameter for authorization request RFC: https://tools.ietf.org/html/rfc8707 */
  readonly resources?: readonly string[];
  /** Defines how `client_id` and `client_secret` are sent in OAuth client to OAuth server requests. */
  readonly auth_type?: EnvoyExtensionsFiltersHttpOauth2V3OAuth2ConfigAuthType;
  /**
   * If set to true, allows automatic access token refresh using the associated refresh token (see RFC 6749
   * section 6), provided that the OAuth server supports that.
   */
  readonly use_refresh_token?: boolean;
  /** The default lifetime in seconds of the access token, if omitted by the authorization server. */
  readonly default_expires_in?: Duration;
  /**
   * Any request that matches any of the provided matchers won't be redirected to OAuth server when tokens
   * are not valid.
   */
  readonly deny_redirect_matcher?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /**
   * The default lifetime in seconds of the refresh token, if the exp (expiration time) claim is omitted in
   * the refresh token or the refresh token is not JWT.
   */
  readonly default_refresh_token_expires_in?: Duration;
  /** If set to true, preserve the existing authorization header. */
  readonly preserve_authorization_header?: boolean;
  /**
   * If set to true, Envoy will not set a cookie for ID Token even if one is received from the Identity
   * Provider.
   */
  readonly disable_id_token_set_cookie?: boolean;
  readonly retry_policy?: EnvoyConfigCoreV3RetryPolicy;
  readonly disable_access_token_set_cookie?: boolean;
  readonly disable_refresh_token_set_cookie?: boolean;
  readonly cookie_configs?: EnvoyExtensionsFiltersHttpOauth2V3CookieConfigs;
  readonly stat_prefix?: string;
  readonly end_session_endpoint?: string;
  readonly csrf_token_expires_in?: Duration;
  readonly code_verifier_token_expires_in?: Duration;
  readonly disable_token_encryption?: boolean;
  readonly allow_failed_matcher?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  readonly original_request_uri?: string;
  readonly allowed_redirect_domains?: readonly string[];
  readonly use_access_token_expiry_for_id_token_cookie?: boolean;
  readonly forward_id_token?: EnvoyExtensionsFiltersHttpOauth2V3OAuth2TokenForwarding;
  readonly private_key_jwt_config?: EnvoyExtensionsFiltersHttpOauth2V3PrivateKeyJwtConfig;
  readonly post_logout_redirect_uri?: EnvoyExtensionsFiltersHttpOauth2V3PostLogoutRedirectUri;
  readonly token_cookie_chunking?: EnvoyExtensionsFiltersHttpOauth2V3TokenCookieChunking;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Credentials */
export interface EnvoyExtensionsFiltersHttpOauth2V3OAuth2Credentials {
  /** The client_id to be used in the authorize calls. */
  readonly client_id?: string;
  /** The secret used to retrieve the access token. */
  readonly token_secret?: EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  /** If present, the secret token will be a HMAC using the provided secret. */
  readonly hmac_secret?: EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  /** The cookie names used in OAuth filters flow. */
  readonly cookie_names?: EnvoyExtensionsFiltersHttpOauth2V3OAuth2CredentialsCookieNames;
  readonly cookie_domain?: string;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Credentials.CookieNames */
export interface EnvoyExtensionsFiltersHttpOauth2V3OAuth2CredentialsCookieNames {
  /** Cookie name to hold OAuth bearer token value. */
  readonly bearer_token?: string;
  /** Cookie name to hold OAuth HMAC value. */
  readonly oauth_hmac?: string;
  /** Cookie name to hold OAuth expiry value. */
  readonly oauth_expires?: string;
  /** Cookie name to hold the id token. */
  readonly id_token?: string;
  /** Cookie name to hold the refresh token. */
  readonly refresh_token?: string;
  readonly oauth_nonce?: string;
  readonly code_verifier?: string;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2TokenForwarding */
export interface EnvoyExtensionsFiltersHttpOauth2V3OAuth2TokenForwarding {
  readonly header?: string;
}

/** envoy.extensions.filters.http.oauth2.v3.PostLogoutRedirectUri */
export interface EnvoyExtensionsFiltersHttpOauth2V3PostLogoutRedirectUri {
  /** One of: disabled, uri. */
  readonly disabled?: boolean;
  /** One of: disabled, uri. */
  readonly uri?: string;
}

/** envoy.extensions.filters.http.oauth2.v3.PrivateKeyJwtConfig */
export interface EnvoyExtensionsFiltersHttpOauth2V3PrivateKeyJwtConfig {
  readonly signing_algorithm?: EnvoyExtensionsFiltersHttpOauth2V3PrivateKeyJwtConfigSigningAlgorithm;
  readonly assertion_lifetime?: Duration;
  readonly assertion_audience?: string;
}

/** envoy.extensions.filters.http.oauth2.v3.TokenCookieChunking */
export interface EnvoyExtensionsFiltersHttpOauth2V3TokenCookieChunking {
  readonly max_cookie_size?: number;
  readonly max_chunks?: number;
}

/** envoy.extensions.filters.http.oauth2.v3.CookieConfig.SameSite */
export type EnvoyExtensionsFiltersHttpOauth2V3CookieConfigSameSite =
  | 'DISABLED'
  | 'STRICT'
  | 'LAX'
  | 'NONE';

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Config.AuthType */
export type EnvoyExtensionsFiltersHttpOauth2V3OAuth2ConfigAuthType =
  | 'URL_ENCODED_BODY'
  | 'BASIC_AUTH'
  | 'TLS_CLIENT_AUTH'
  | 'PRIVATE_KEY_JWT';

/** envoy.extensions.filters.http.oauth2.v3.PrivateKeyJwtConfig.SigningAlgorithm */
export type EnvoyExtensionsFiltersHttpOauth2V3PrivateKeyJwtConfigSigningAlgorithm =
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'ES256'
  | 'ES384'
  | 'ES512';
