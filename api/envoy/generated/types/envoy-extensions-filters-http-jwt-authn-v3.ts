// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3HttpUri,
  EnvoyConfigCoreV3RetryPolicy,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3RouteMatch,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  GoogleProtobufEmpty,
} from './google-protobuf.ts';

/** envoy.extensions.filters.http.jwt_authn.v3.ExtractOnlyWithoutValidation */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3ExtractOnlyWithoutValidation {
  readonly verification_status_header?: string;
}

/**
 * This message specifies Jwt requirements based on stream_info.filterState.
 * envoy.extensions.filters.http.jwt_authn.v3.FilterStateRule
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3FilterStateRule {
  /** The filter state name to retrieve the `Router::StringAccessor` object. */
  readonly name?: string;
  readonly requires?: Readonly<Record<string, EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement>>;
}

/**
 * Fetch Jwks asynchronously in the main thread when the filter config is parsed.
 * envoy.extensions.filters.http.jwt_authn.v3.JwksAsyncFetch
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwksAsyncFetch {
  /** If false, the listener is activated after the initial fetch is completed. */
  readonly fast_listener?: boolean;
  /** The duration to refetch after a failed fetch. */
  readonly failed_refetch_duration?: Duration;
}

/**
 * This is the Envoy HTTP filter config for JWT authentication.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtAuthentication {
  /** Map of provider names to JwtProviders. */
  readonly providers?: Readonly<Record<string, EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProvider>>;
  /** Specifies requirements based on the route matches. */
  readonly rules?: readonly EnvoyExtensionsFiltersHttpJwtAuthnV3RequirementRule[];
  /** This message specifies Jwt requirements based on stream_info.filterState. */
  readonly filter_state_rules?: EnvoyExtensionsFiltersHttpJwtAuthnV3FilterStateRule;
  /**
   * When set to true, bypass the CORS preflight request regardless of JWT requirements specified in the
   * rules.
   */
  readonly bypass_cors_preflight?: boolean;
  /**
   * A map of unique requirement_names to JwtRequirements. requirement_name in `PerRouteConfig` uses this map
   * to specify a JwtRequirement.
   */
  readonly requirement_map?: Readonly<Record<string, EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement>>;
  /**
   * A request failing the verification process will receive a 401 downstream with the failure response
   * details in the body along with WWWAuthenticate header value set with "invalid token".
   */
  readonly strip_failure_response?: boolean;
  readonly stat_prefix?: string;
}

/**
 * This message specifies JWT Cache configuration.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtCacheConfig
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtCacheConfig {
  /** The unit is number of JWT tokens, default to 100. */
  readonly jwt_cache_size?: number;
  readonly jwt_max_token_size?: number;
}

/**
 * This message specifies a combination of header name and claim name.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtClaimToHeader
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeader {
  /** The HTTP header name to copy the claim to. */
  readonly header_name?: string;
  /**
   * The field name for the JWT Claim : it can be a nested claim of type (eg. "claim.nested.key", "sub")
   * String separated with "." in case of nested claims.
   */
  readonly claim_name?: string;
  readonly claim_path?: readonly EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeaderPathSegment[];
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtClaimToHeader.PathSegment */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeaderPathSegment {
  readonly key?: string;
}

/**
 * This message specifies a header location to extract JWT token.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtHeader
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtHeader {
  /** The HTTP header name. */
  readonly name?: string;
  /** The value prefix. */
  readonly value_prefix?: string;
}

/**
 * Please see following for JWT authentication flow:
 * envoy.extensions.filters.http.jwt_authn.v3.JwtProvider
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProvider {
  /** Specify the principal that issued the JWT, usually a URL or an email address. */
  readonly issuer?: string;
  /** The list of JWT audiences are allowed to access. */
  readonly audiences?: readonly string[];
  /**
   * JWKS can be fetched from remote server via HTTP/HTTPS.
   * One of: remote_jwks, local_jwks.
   */
  readonly remote_jwks?: EnvoyExtensionsFiltersHttpJwtAuthnV3RemoteJwks;
  /**
   * JWKS is in local data source.
   * One of: remote_jwks, local_jwks.
   */
  readonly local_jwks?: EnvoyConfigCoreV3DataSource;
  /** If false, the JWT is removed in the request after a success verification. */
  readonly forward?: boolean;
  /** Two fields below define where to extract the JWT from an HTTP request. */
  readonly from_headers?: readonly EnvoyExtensionsFiltersHttpJwtAuthnV3JwtHeader[];
  /** JWT is sent in a query parameter. `jwt_params` represents the query parameter names. */
  readonly from_params?: readonly string[];
  /** This field specifies the header name to forward a successfully verified JWT payload to the backend. */
  readonly forward_payload_header?: string;
  /**
   * If non empty, successfully verified JWT payloads will be written to StreamInfo DynamicMetadata in the
   * format as: `namespace` is the jwt_authn filter name as ``envoy.filters.http.jwt_authn`` The value is the
   * `protobuf::Struct`.
   */
  readonly payload_in_metadata?: string;
  /** Specify the clock skew in seconds when verifying JWT time constraint, such as `exp`, and `nbf`. */
  readonly clock_skew_seconds?: number;
  /** When forward_payload_header is specified, the base64 encoded payload will be added to the headers. */
  readonly pad_forward_payload_header?: boolean;
  /** Enables JWT cache, its size is specified by `jwt_cache_size`. */
  readonly jwt_cache_config?: EnvoyExtensionsFiltersHttpJwtAuthnV3JwtCacheConfig;
  /** JWT is sent in a cookie. `from_cookies` represents the cookie names to extract from. */
  readonly from_cookies?: readonly string[];
  /**
   * If not empty, similar to payload_in_metadata, a successfully verified JWT header will be written to
   * Dynamic State as an entry (`protobuf::Struct`) in `envoy.filters.http.jwt_authn` `namespace` with the
   * value of this field as the key.
   */
  readonly header_in_metadata?: string;
  /** Add JWT claim to HTTP Header Specify the claim name you want to copy in which HTTP header. */
  readonly claim_to_headers?: readonly EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeader[];
  /**
   * If non empty, the failure status `::google::jwt_verify::Status` for a non verified JWT will be written
   * to StreamInfo DynamicMetadata in the format as: `namespace` is the jwt_authn filter name as
   * `envoy.filters.http.jwt_authn` The value is the `protobuf::Struct`.
   */
  readonly failed_status_in_metadata?: string;
  /** Clears route cache in order to allow JWT token to correctly affect routing decisions. */
  readonly clear_route_cache?: boolean;
  /** Normalizes the payload representation in the request metadata. */
  readonly normalize_payload_in_metadata?: EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProviderNormalizePayload;
  /** Restrict the subjects that the JwtProvider can assert. */
  readonly subjects?: EnvoyTypeMatcherV3StringMatcher;
  /** Requires that the credential contains an expiration. */
  readonly require_expiration?: boolean;
  /** Restrict the maximum remaining lifetime of a credential from the JwtProvider. */
  readonly max_lifetime?: Duration;
}

/**
 * Alters the payload representation in the request dynamic metadata to facilitate its use in matching.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtProvider.NormalizePayload
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProviderNormalizePayload {
  /**
   * Each claim in this list will be interpreted as a space-delimited string and converted to a list of
   * strings based on the delimited values.
   */
  readonly space_delimited_claims?: readonly string[];
}

/**
 * This message specifies a Jwt requirement.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtRequirement
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement {
  /**
   * Specify a required provider name.
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly provider_name?: string;
  /**
   * Specify a required provider with audiences.
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly provider_and_audiences?: EnvoyExtensionsFiltersHttpJwtAuthnV3ProviderWithAudiences;
  /**
   * Specify list of JwtRequirement.
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly requires_any?: EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementOrList;
  /**
   * Specify list of JwtRequirement.
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly requires_all?: EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementAndList;
  /**
   * The requirement is always satisfied even if JWT is missing or the JWT verification fails.
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly allow_missing_or_failed?: GoogleProtobufEmpty;
  /**
   * The requirement is satisfied if JWT is missing, but failed if JWT is presented but invalid.
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly allow_missing?: GoogleProtobufEmpty;
  /**
   * One of: provider_name, provider_and_audiences, requires_any, requires_all, allow_missing_or_failed,
   * allow_missing, extract_only_without_validation.
   */
  readonly extract_only_without_validation?: EnvoyExtensionsFiltersHttpJwtAuthnV3ExtractOnlyWithoutValidation;
}

/**
 * This message specifies a list of RequiredProvider.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtRequirementAndList
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementAndList {
  /** Specify a list of JwtRequirement. */
  readonly requirements?: readonly EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement[];
}

/**
 * This message specifies a list of RequiredProvider.
 * envoy.extensions.filters.http.jwt_authn.v3.JwtRequirementOrList
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementOrList {
  /** Specify a list of JwtRequirement. */
  readonly requirements?: readonly EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement[];
}

/**
 * Specify per-route config.
 * envoy.extensions.filters.http.jwt_authn.v3.PerRouteConfig
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3PerRouteConfig {
  /**
   * Disable Jwt Authentication for this route.
   * One of: disabled, requirement_name.
   */
  readonly disabled?: boolean;
  /**
   * Use requirement_name to specify a JwtRequirement.
   * One of: disabled, requirement_name.
   */
  readonly requirement_name?: string;
}

/**
 * Specify a required provider with audiences.
 * envoy.extensions.filters.http.jwt_authn.v3.ProviderWithAudiences
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3ProviderWithAudiences {
  /** Specify a required provider name. */
  readonly provider_name?: string;
  /** This field overrides the one specified in the JwtProvider. */
  readonly audiences?: readonly string[];
}

/**
 * This message specifies how to fetch JWKS from remote and how to cache it.
 * envoy.extensions.filters.http.jwt_authn.v3.RemoteJwks
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3RemoteJwks {
  /** The HTTP URI to fetch the JWKS. */
  readonly http_uri?: EnvoyConfigCoreV3HttpUri;
  /** Duration after which the cached JWKS should be expired. */
  readonly cache_duration?: Duration;
  /** Fetch Jwks asynchronously in the main thread before the listener is activated. */
  readonly async_fetch?: EnvoyExtensionsFiltersHttpJwtAuthnV3JwksAsyncFetch;
  /** Retry policy for fetching Jwks. optional. turned off by default. */
  readonly retry_policy?: EnvoyConfigCoreV3RetryPolicy;
}

/**
 * This message specifies a Jwt requirement for a specific Route condition.
 * envoy.extensions.filters.http.jwt_authn.v3.RequirementRule
 */
export interface EnvoyExtensionsFiltersHttpJwtAuthnV3RequirementRule {
  /** The route matching parameter. */
  readonly match?: EnvoyConfigRouteV3RouteMatch;
  /**
   * Specify a Jwt requirement.
   * One of: requires, requirement_name.
   */
  readonly requires?: EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement;
  /**
   * Use requirement_name to specify a Jwt requirement.
   * One of: requires, requirement_name.
   */
  readonly requirement_name?: string;
}
