// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3CidrRange,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3TypedExtensionConfig,
  EnvoyConfigCoreV3WatchedDirectory,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * Indicates a certificate to be obtained from a named CertificateProvider plugin instance.
 * envoy.extensions.transport_sockets.tls.v3.CertificateProviderPluginInstance
 */
export interface EnvoyExtensionsTransportSocketsTlsV3CertificateProviderPluginInstance {
  /** Provider instance name. */
  readonly instance_name?: string;
  /** Opaque name used to specify certificate instances or types. */
  readonly certificate_name?: string;
}

/** envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext */
export interface EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContext {
  /**
   * TLS certificate data containing certificate authority certificates to use in verifying a presented peer
   * certificate (e.g. server certificate for clusters or client certificate for listeners).
   */
  readonly trusted_ca?: EnvoyConfigCoreV3DataSource;
  /** An optional list of hex-encoded SHA-256 hashes. */
  readonly verify_certificate_hash?: readonly string[];
  /** An optional list of base64-encoded SHA-256 hashes. */
  readonly verify_certificate_spki?: readonly string[];
  /** Must present signed certificate time-stamp. */
  readonly require_signed_certificate_timestamp?: boolean;
  /** An optional certificate revocation list (in PEM format). */
  readonly crl?: EnvoyConfigCoreV3DataSource;
  /** If specified, Envoy will not reject expired certificates. */
  readonly allow_expired_certificate?: boolean;
  /**
   * This field is deprecated in favor of match_typed_subject_alt_names.
   * @deprecated by Envoy
   */
  readonly match_subject_alt_names?: readonly EnvoyTypeMatcherV3StringMatcher[];
  /** Certificate trust chain verification mode. */
  readonly trust_chain_verification?: EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContextTrustChainVerification;
  /** If specified, updates of a file-based `trusted_ca` source will be triggered by this watch. */
  readonly watched_directory?: EnvoyConfigCoreV3WatchedDirectory;
  /** The configuration of an extension specific certificate validator. */
  readonly custom_validator_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Certificate provider instance for fetching TLS certificates. */
  readonly ca_certificate_provider_instance?: EnvoyExtensionsTransportSocketsTlsV3CertificateProviderPluginInstance;
  /**
   * If this option is set to true, only the certificate at the end of the certificate chain will be subject
   * to validation by CRL.
   */
  readonly only_verify_leaf_cert_crl?: boolean;
  /** An optional list of Subject Alternative name matchers. */
  readonly match_typed_subject_alt_names?: readonly EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcher[];
  /**
   * Defines maximum depth of a certificate chain accepted in verification, the default limit is 100, though
   * this can be system-dependent.
   */
  readonly max_verify_depth?: number;
  /** Use system root certs for validation. */
  readonly system_root_certs?: EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContextSystemRootCerts;
  readonly suppress_client_ca_list?: boolean;
}

/** envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext.SystemRootCerts */
export type EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContextSystemRootCerts = Readonly<Record<string, never>>;

/**
 * TLS context shared by both client and server TLS contexts.
 * envoy.extensions.transport_sockets.tls.v3.CommonTlsContext
 */
export interface EnvoyExtensionsTransportSocketsTlsV3CommonTlsContext {
  /** TLS protocol versions, cipher suites etc. */
  readonly tls_params?: EnvoyExtensionsTransportSocketsTlsV3TlsParameters;
  /** Only a single TLS certificate is supported in client contexts. */
  readonly tls_certificates?: readonly EnvoyExtensionsTransportSocketsTlsV3TlsCertificate[];
  /**
   * How to validate peer certificates.
   * One of: validation_context, validation_context_sds_secret_config, combined_validation_context,
   * validation_context_certificate_provider, validation_context_certificate_provider_instance.
   */
  readonly validation_context?: EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContext;
  /** Supplies the list of ALPN protocols that the listener should expose. */
  readonly alpn_protocols?: readonly string[];
  /** Configs for fetching TLS certificates via SDS API. */
  readonly tls_certificate_sds_secret_configs?: readonly EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig[];
  /**
   * Config for fetching validation context via SDS API.
   * One of: validation_context, validation_context_sds_secret_config, combined_validation_context,
   * validation_context_certificate_provider, validation_context_certificate_provider_instance.
   */
  readonly validation_context_sds_secret_config?: EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  /**
   * Combined certificate validation context holds a default CertificateValidationContext and SDS config.
   * One of: validation_context, validation_context_sds_secret_config, combined_validation_context,
   * validation_context_certificate_provider, validation_context_certificate_provider_instance.
   */
  readonly combined_validation_context?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCombinedCertificateValidationContext;
  /**
   * Certificate provider for fetching TLS certificates.
   * @deprecated by Envoy
   */
  readonly tls_certificate_certificate_provider?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProvider;
  /**
   * Certificate provider for fetching validation context.
   * One of: validation_context, validation_context_sds_secret_config, combined_validation_context,
   * validation_context_certificate_provider, validation_context_certificate_provider_instance.
   * @deprecated by Envoy
   */
  readonly validation_context_certificate_provider?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProvider;
  /**
   * Certificate provider instance for fetching TLS certificates.
   * @deprecated by Envoy
   */
  readonly tls_certificate_certificate_provider_instance?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProviderInstance;
  /**
   * Certificate provider instance for fetching validation context.
   * One of: validation_context, validation_context_sds_secret_config, combined_validation_context,
   * validation_context_certificate_provider, validation_context_certificate_provider_instance.
   * @deprecated by Envoy
   */
  readonly validation_context_certificate_provider_instance?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProviderInstance;
  /** Custom TLS handshaker. */
  readonly custom_handshaker?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Certificate provider instance for fetching TLS certs. */
  readonly tls_certificate_provider_instance?: EnvoyExtensionsTransportSocketsTlsV3CertificateProviderPluginInstance;
  /** TLS key log configuration */
  readonly key_log?: EnvoyExtensionsTransportSocketsTlsV3TlsKeyLog;
  readonly custom_tls_certificate_selector?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * Config for Certificate provider to get certificates.
 * envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CertificateProvider
 */
export interface EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProvider {
  /** opaque name used to specify certificate instances or types. */
  readonly name?: string;
  readonly typed_config?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * Similar to CertificateProvider above, but allows the provider instances to be configured on the client
 * side instead of being sent from the control plane.
 * envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CertificateProviderInstance
 */
export interface EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProviderInstance {
  /** Provider instance name. */
  readonly instance_name?: string;
  /** Opaque name used to specify certificate instances or types. */
  readonly certificate_name?: string;
}

/** envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CombinedCertificateValidationContext */
export interface EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCombinedCertificateValidationContext {
  /** How to validate peer certificates. */
  readonly default_validation_context?: EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContext;
  /** Config for fetching validation context via SDS API. */
  readonly validation_context_sds_secret_config?: EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  /**
   * Certificate provider for fetching CA certs.
   * @deprecated by Envoy
   */
  readonly validation_context_certificate_provider?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProvider;
  /**
   * Certificate provider instance for fetching CA certs.
   * @deprecated by Envoy
   */
  readonly validation_context_certificate_provider_instance?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProviderInstance;
}

/** envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext */
export interface EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContext {
  /** Common TLS context settings. */
  readonly common_tls_context?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContext;
  /** If specified, Envoy will reject connections without a valid client certificate. */
  readonly require_client_certificate?: boolean;
  /** If specified, Envoy will reject connections without a valid and matching SNI. */
  readonly require_sni?: boolean;
  /**
   * TLS session ticket key settings.
   * One of: session_ticket_keys, session_ticket_keys_sds_secret_config,
   * disable_stateless_session_resumption.
   */
  readonly session_ticket_keys?: EnvoyExtensionsTransportSocketsTlsV3TlsSessionTicketKeys;
  /**
   * Config for fetching TLS session ticket keys via SDS API.
   * One of: session_ticket_keys, session_ticket_keys_sds_secret_config,
   * disable_stateless_session_resumption.
   */
  readonly session_ticket_keys_sds_secret_config?: EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  /** If specified, `session_timeout` will change the maximum lifetime (in seconds) of the TLS session. */
  readonly session_timeout?: Duration;
  /**
   * Config for controlling stateless TLS session resumption: setting this to true will cause the TLS server
   * to not issue TLS session tickets for the purposes of stateless TLS session resumption.
   * One of: session_ticket_keys, session_ticket_keys_sds_secret_config,
   * disable_stateless_session_resumption.
   */
  readonly disable_stateless_session_resumption?: boolean;
  /**
   * Config for whether to use certificates if they do not have an accompanying OCSP response or if the
   * response expires at runtime.
   */
  readonly ocsp_staple_policy?: EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContextOcspStaplePolicy;
  /** Multiple certificates are allowed in Downstream transport socket to serve different SNI. */
  readonly full_scan_certs_on_sni_mismatch?: boolean;
  /**
   * If set to true, the TLS server will not maintain a session cache of TLS sessions. (This is relevant only
   * for TLSv1.2 and earlier.)
   */
  readonly disable_stateful_session_resumption?: boolean;
  readonly prefer_client_ciphers?: boolean;
}

/** envoy.extensions.transport_sockets.tls.v3.GenericSecret */
export interface EnvoyExtensionsTransportSocketsTlsV3GenericSecret {
  /** Secret of generic type and is available to filters. */
  readonly secret?: EnvoyConfigCoreV3DataSource;
  readonly secrets?: Readonly<Record<string, EnvoyConfigCoreV3DataSource>>;
}

/**
 * BoringSSL private key method configuration.
 * envoy.extensions.transport_sockets.tls.v3.PrivateKeyProvider
 */
export interface EnvoyExtensionsTransportSocketsTlsV3PrivateKeyProvider {
  /** Private key method provider name. */
  readonly provider_name?: string;
  readonly typed_config?: Any;
  /**
   * If the private key provider isn't available (eg. the required hardware capability doesn't existed),
   * Envoy will fallback to the BoringSSL default implementation when the `fallback` is true.
   */
  readonly fallback?: boolean;
}

/**
 * Configuration specific to the SPIFFE certificate validator.
 * envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig
 */
export interface EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfig {
  /** This field specifies trust domains used for validating incoming X.509-SVID(s). */
  readonly trust_domains?: readonly EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfigTrustDomain[];
  readonly trust_bundles?: EnvoyConfigCoreV3DataSource;
}

/** envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig.TrustDomain */
export interface EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfigTrustDomain {
  /** Name of the trust domain, `example.com`, `foo.bar.gov` for example. */
  readonly name?: string;
  /**
   * Specify a data source holding x.509 trust bundle used for validating incoming SVID(s) in this trust
   * domain.
   */
  readonly trust_bundle?: EnvoyConfigCoreV3DataSource;
  readonly workload_trust_domain?: string;
}

/** envoy.extensions.transport_sockets.tls.v3.SdsSecretConfig */
export interface EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig {
  /** Name by which the secret can be uniquely referred to. */
  readonly name?: string;
  readonly sds_config?: EnvoyConfigCoreV3ConfigSource;
}

/** envoy.extensions.transport_sockets.tls.v3.Secret */
export interface EnvoyExtensionsTransportSocketsTlsV3Secret {
  /** Name (FQDN, UUID, SPKI, SHA256, etc.) by which the secret can be uniquely referred to. */
  readonly name?: string;
  /** One of: tls_certificate, session_ticket_keys, validation_context, generic_secret. */
  readonly tls_certificate?: EnvoyExtensionsTransportSocketsTlsV3TlsCertificate;
  /** One of: tls_certificate, session_ticket_keys, validation_context, generic_secret. */
  readonly session_ticket_keys?: EnvoyExtensionsTransportSocketsTlsV3TlsSessionTicketKeys;
  /** One of: tls_certificate, session_ticket_keys, validation_context, generic_secret. */
  readonly validation_context?: EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContext;
  /** One of: tls_certificate, session_ticket_keys, validation_context, generic_secret. */
  readonly generic_secret?: EnvoyExtensionsTransportSocketsTlsV3GenericSecret;
}

/**
 * Matcher for subject alternative names, to match both type and value of the SAN.
 * envoy.extensions.transport_sockets.tls.v3.SubjectAltNameMatcher
 */
export interface EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcher {
  /** Specification of type of SAN. */
  readonly san_type?: EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcherSanType;
  /** Matcher for SAN value. */
  readonly matcher?: EnvoyTypeMatcherV3StringMatcher;
  /** OID Value which is required if OTHER_NAME SAN type is used. */
  readonly oid?: string;
}

/** envoy.extensions.transport_sockets.tls.v3.TlsCertificate */
export interface EnvoyExtensionsTransportSocketsTlsV3TlsCertificate {
  /** The TLS certificate chain. */
  readonly certificate_chain?: EnvoyConfigCoreV3DataSource;
  /** The TLS private key. */
  readonly private_key?: EnvoyConfigCoreV3DataSource;
  /** The password to decrypt the TLS private key. */
  readonly password?: EnvoyConfigCoreV3DataSource;
  /** The OCSP response to be stapled with this certificate during the handshake. */
  readonly ocsp_staple?: EnvoyConfigCoreV3DataSource;
  readonly signed_certificate_timestamp?: readonly EnvoyConfigCoreV3DataSource[];
  /** BoringSSL private key method provider. */
  readonly private_key_provider?: EnvoyExtensionsTransportSocketsTlsV3PrivateKeyProvider;
  /**
   * If specified, updates of file-based `certificate_chain` and `private_key` sources will be triggered by
   * this watch.
   */
  readonly watched_directory?: EnvoyConfigCoreV3WatchedDirectory;
  /** `Pkcs12` data containing TLS certificate, chain, and private key. */
  readonly pkcs12?: EnvoyConfigCoreV3DataSource;
  readonly tls_params?: EnvoyExtensionsTransportSocketsTlsV3TlsParameters;
}

/**
 * TLS key log configuration.
 * envoy.extensions.transport_sockets.tls.v3.TlsKeyLog
 */
export interface EnvoyExtensionsTransportSocketsTlsV3TlsKeyLog {
  /** The path to save the TLS key log. */
  readonly path?: string;
  /**
   * The local IP address that will be used to filter the connection which should save the TLS key log If it
   * is not set, any local IP address will be matched.
   */
  readonly local_address_range?: readonly EnvoyConfigCoreV3CidrRange[];
  /**
   * The remote IP address that will be used to filter the connection which should save the TLS key log If it
   * is not set, any remote IP address will be matched.
   */
  readonly remote_address_range?: readonly EnvoyConfigCoreV3CidrRange[];
}

/** envoy.extensions.transport_sockets.tls.v3.TlsParameters */
export interface EnvoyExtensionsTransportSocketsTlsV3TlsParameters {
  /** Minimum TLS protocol version. */
  readonly tls_minimum_protocol_version?: EnvoyExtensionsTransportSocketsTlsV3TlsParametersTlsProtocol;
  /** Maximum TLS protocol version. */
  readonly tls_maximum_protocol_version?: EnvoyExtensionsTransportSocketsTlsV3TlsParametersTlsProtocol;
  /**
   * If specified, the TLS listener will only support the specified cipher list when negotiating TLS 1.0-1.2
   * (this setting has no effect when negotiating TLS 1.3).
   */
  readonly cipher_suites?: readonly string[];
  /** If specified, the TLS connection will only support the specified ECDH curves. */
  readonly ecdh_curves?: readonly string[];
  /** If specified, the TLS connection will only support the specified signature algorithms. */
  readonly signature_algorithms?: readonly string[];
  readonly compliance_policies?: readonly EnvoyExtensionsTransportSocketsTlsV3TlsParametersCompliancePolicy[];
}

/** envoy.extensions.transport_sockets.tls.v3.TlsSessionTicketKeys */
export interface EnvoyExtensionsTransportSocketsTlsV3TlsSessionTicketKeys {
  /** Keys for encrypting and decrypting TLS session tickets. */
  readonly keys?: readonly EnvoyConfigCoreV3DataSource[];
}

/** envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext */
export interface EnvoyExtensionsTransportSocketsTlsV3UpstreamTlsContext {
  /** Common TLS context settings. */
  readonly common_tls_context?: EnvoyExtensionsTransportSocketsTlsV3CommonTlsContext;
  /** SNI string to use when creating TLS backend connections. */
  readonly sni?: string;
  /** If true, server-initiated TLS renegotiation will be allowed. */
  readonly allow_renegotiation?: boolean;
  /**
   * Maximum number of session keys (Pre-Shared Keys for TLSv1.3+, Session IDs and Session Tickets for
   * TLSv1.2 and older) to store for the purpose of session resumption.
   */
  readonly max_session_keys?: number;
  /**
   * This field is used to control the enforcement, whereby the handshake will fail if the keyUsage extension
   * is present and incompatible with the TLS usage.
   */
  readonly enforce_rsa_key_usage?: boolean;
  readonly auto_host_sni?: boolean;
  readonly auto_sni_san_validation?: boolean;
}

/**
 * Peer certificate verification mode.
 * envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext.TrustChainVerification
 */
export type EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContextTrustChainVerification =
  | 'VERIFY_TRUST_CHAIN'
  | 'ACCEPT_UNTRUSTED';

/** envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext.OcspStaplePolicy */
export type EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContextOcspStaplePolicy =
  | 'LENIENT_STAPLING'
  | 'STRICT_STAPLING'
  | 'MUST_STAPLE';

/**
 * Indicates the choice of GeneralName as defined in section 4.2.1.5 of RFC 5280 to match against.
 * envoy.extensions.transport_sockets.tls.v3.SubjectAltNameMatcher.SanType
 */
export type EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcherSanType =
  | 'SAN_TYPE_UNSPECIFIED'
  | 'EMAIL'
  | 'DNS'
  | 'URI'
  | 'IP_ADDRESS'
  | 'OTHER_NAME';

/** envoy.extensions.transport_sockets.tls.v3.TlsParameters.CompliancePolicy */
export type EnvoyExtensionsTransportSocketsTlsV3TlsParametersCompliancePolicy =
  | 'FIPS_202205'
  | 'CNSA2_202603'
  | 'CNSA1_202603';

/** envoy.extensions.transport_sockets.tls.v3.TlsParameters.TlsProtocol */
export type EnvoyExtensionsTransportSocketsTlsV3TlsParametersTlsProtocol =
  | 'TLS_AUTO'
  | 'TLSv1_0'
  | 'TLSv1_1'
  | 'TLSv1_2'
  | 'TLSv1_3';
