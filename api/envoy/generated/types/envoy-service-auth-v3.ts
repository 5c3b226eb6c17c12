// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64, Int64, JsonObject, Timestamp } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3HeaderMap,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3QueryParameter,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
} from './envoy-type-v3.ts';
import type {
  GoogleRpcStatus,
} from './google-rpc.ts';

/**
 * An attribute is a piece of metadata that describes an activity on a network.
 * envoy.service.auth.v3.AttributeContext
 */
export interface EnvoyServiceAuthV3AttributeContext {
  /** The source of a network activity, such as starting a TCP connection. */
  readonly source?: EnvoyServiceAuthV3AttributeContextPeer;
  /** The destination of a network activity, such as accepting a TCP connection. */
  readonly destination?: EnvoyServiceAuthV3AttributeContextPeer;
  /** Represents a network request, such as an HTTP request. */
  readonly request?: EnvoyServiceAuthV3AttributeContextRequest;
  /**
   * This is analogous to http_request.headers, however these contents will not be sent to the upstream
   * server.
   */
  readonly context_extensions?: Readonly<Record<string, string>>;
  /** Dynamic metadata associated with the request. */
  readonly metadata_context?: EnvoyConfigCoreV3Metadata;
  /** TLS session details of the underlying connection. */
  readonly tls_session?: EnvoyServiceAuthV3AttributeContextTLSSession;
  /** Metadata associated with the selected route. */
  readonly route_metadata_context?: EnvoyConfigCoreV3Metadata;
}

/**
 * This message defines attributes for an HTTP request.
 * envoy.service.auth.v3.AttributeContext.HttpRequest
 */
export interface EnvoyServiceAuthV3AttributeContextHttpRequest {
  /** The unique ID for a request, which can be propagated to downstream systems. */
  readonly id?: string;
  /** The HTTP request method, such as `GET`, `POST`. */
  readonly method?: string;
  /** The HTTP request headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The request target, as it appears in the first line of the HTTP request. */
  readonly path?: string;
  /** The HTTP request `Host` or `:authority` header value. */
  readonly host?: string;
  /** The HTTP URL scheme, such as `http` and `https`. */
  readonly scheme?: string;
  /** This field is always empty, and exists for compatibility reasons. */
  readonly query?: string;
  /** This field is always empty, and exists for compatibility reasons. */
  readonly fragment?: string;
  /** The HTTP request size in bytes. */
  readonly size?: Int64;
  /** The network protocol used with the request, such as "HTTP/1.0", "HTTP/1.1", or "HTTP/2". */
  readonly protocol?: string;
  /** The HTTP request body. */
  readonly body?: string;
  /** The HTTP request body in bytes. */
  readonly raw_body?: Base64;
  /** A list of the raw HTTP request headers. */
  readonly header_map?: EnvoyConfigCoreV3HeaderMap;
}

/**
 * This message defines attributes for a node that handles a network request.
 * envoy.service.auth.v3.AttributeContext.Peer
 */
export interface EnvoyServiceAuthV3AttributeContextPeer {
  /** The address of the peer, this is typically the IP address. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** The canonical service name of the peer. */
  readonly service?: string;
  /** The labels associated with the peer. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The authenticated identity of this peer. */
  readonly principal?: string;
  /** The X.509 certificate used to authenticate the identify of this peer. */
  readonly certificate?: string;
}

/**
 * Represents a network request, such as an HTTP request.
 * envoy.service.auth.v3.AttributeContext.Request
 */
export interface EnvoyServiceAuthV3AttributeContextRequest {
  /** The timestamp when the proxy receives the first byte of the request. */
  readonly time?: Timestamp;
  /** Represents an HTTP request or an HTTP-like request. */
  readonly http?: EnvoyServiceAuthV3AttributeContextHttpRequest;
}

/**
 * This message defines attributes for the underlying TLS session.
 * envoy.service.auth.v3.AttributeContext.TLSSession
 */
export interface EnvoyServiceAuthV3AttributeContextTLSSession {
  /** SNI used for TLS session. */
  readonly sni?: string;
}

/** envoy.service.auth.v3.CheckRequest */
export interface EnvoyServiceAuthV3CheckRequest {
  /** The request attributes. */
  readonly attributes?: EnvoyServiceAuthV3AttributeContext;
}

/**
 * Intended for gRPC and Network Authorization servers `only`.
 * envoy.service.auth.v3.CheckResponse
 */
export interface EnvoyServiceAuthV3CheckResponse {
  /** Status `OK` allows the request. */
  readonly status?: GoogleRpcStatus;
  /**
   * Supplies http attributes for a denied response.
   * One of: denied_response, ok_response, error_response.
   */
  readonly denied_response?: EnvoyServiceAuthV3DeniedHttpResponse;
  /**
   * Supplies http attributes for an ok response.
   * One of: denied_response, ok_response, error_response.
   */
  readonly ok_response?: EnvoyServiceAuthV3OkHttpResponse;
  /**
   * Optional response metadata that will be emitted as dynamic metadata to be consumed by the next filter.
   */
  readonly dynamic_metadata?: JsonObject;
  /** One of: denied_response, ok_response, error_response. */
  readonly error_response?: EnvoyServiceAuthV3DeniedHttpResponse;
}

/**
 * HTTP attributes for a denied response.
 * envoy.service.auth.v3.DeniedHttpResponse
 */
export interface EnvoyServiceAuthV3DeniedHttpResponse {
  /**
   * This field allows the authorization service to send an HTTP response status code to the downstream
   * client.
   */
  readonly status?: EnvoyTypeV3HttpStatus;
  /** This field allows the authorization service to send HTTP response headers to the downstream client. */
  readonly headers?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** This field allows the authorization service to send a response body data to the downstream client. */
  readonly body?: string;
}

/**
 * HTTP attributes for an OK response.
 * envoy.service.auth.v3.OkHttpResponse
 */
export interface EnvoyServiceAuthV3OkHttpResponse {
  /** HTTP entity headers in addition to the original request headers. */
  readonly headers?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * This field has been deprecated in favor of CheckResponse.dynamic_metadata.
   * @deprecated by Envoy
   */
  readonly dynamic_metadata?: JsonObject;
  /** HTTP entity headers to remove from the original request before dispatching it to the upstream. */
  readonly headers_to_remove?: readonly string[];
  /**
   * This field allows the authorization service to send HTTP response headers to the downstream client on
   * success.
   */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * This field allows the authorization service to set (and overwrite) query string parameters on the
   * original request before it is sent upstream.
   */
  readonly query_parameters_to_set?: readonly EnvoyConfigCoreV3QueryParameter[];
  /**
   * This field allows the authorization service to specify which query parameters should be removed from the
   * original request before it is sent upstream.
   */
  readonly query_parameters_to_remove?: readonly string[];
}
