// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';

/**
 * Cookie defines an API for obtaining or generating HTTP cookie.
 * envoy.type.http.v3.Cookie
 */
export interface EnvoyTypeHttpV3Cookie {
  /**
   * The name that will be used to obtain cookie value from downstream HTTP request or generate new cookie
   * for downstream.
   */
  readonly name?: string;
  /** Duration of cookie. */
  readonly ttl?: Duration;
  /** Path of cookie. */
  readonly path?: string;
  readonly attributes?: readonly EnvoyTypeHttpV3CookieAttribute[];
}

/** envoy.type.http.v3.CookieAttribute */
export interface EnvoyTypeHttpV3CookieAttribute {
  readonly name?: string;
  readonly value?: string;
}

/** envoy.type.http.v3.PathTransformation */
export interface EnvoyTypeHttpV3PathTransformation {
  /** A list of operations to apply. */
  readonly operations?: readonly EnvoyTypeHttpV3PathTransformationOperation[];
}

/**
 * A type of operation to alter text.
 * envoy.type.http.v3.PathTransformation.Operation
 */
export interface EnvoyTypeHttpV3PathTransformationOperation {
  /**
   * Enable path normalization per RFC 3986.
   * One of: normalize_path_rfc_3986, merge_slashes.
   */
  readonly normalize_path_rfc_3986?: EnvoyTypeHttpV3PathTransformationOperationNormalizePathRFC3986;
  /**
   * Enable merging adjacent slashes.
   * One of: normalize_path_rfc_3986, merge_slashes.
   */
  readonly merge_slashes?: EnvoyTypeHttpV3PathTransformationOperationMergeSlashes;
}

/**
 * Determines if adjacent slashes are merged into one.
 * envoy.type.http.v3.PathTransformation.Operation.MergeSlashes
 */
export type EnvoyTypeHttpV3PathTransformationOperationMergeSlashes = Readonly<Record<string, never>>;

/**
 * Should text be normalized according to RFC 3986? This typically is used for path headers before any
 * processing of requests by HTTP filters or routing.
 * envoy.type.http.v3.PathTransformation.Operation.NormalizePathRFC3986
 */
export type EnvoyTypeHttpV3PathTransformationOperationNormalizePathRFC3986 = Readonly<Record<string, never>>;
