import { pack } from '../api/envoy/any.ts';
import type {
  BootstrapDynamicResources,
  Cluster,
  ConfigSource,
  Secret,
} from '../api/envoy/generated/types.ts';
import { resourcesFrom } from './control-plane.ts';

/** What the proxy of a pod reads besides its bootstrap. All files are in one directory, which the kubelet swaps as a whole. */
export interface FollowedFiles {
  readonly directory: string;
  /** The certificates that the control plane's must lead to, PEM. */
  readonly trustBundle: string;
  /** The token, and nothing else. */
  readonly token: string;
  /** Tell Envoy to follow those two, see `secretFiles`. */
  readonly trustSecret: string;
  readonly tokenSecret: string;
}

export interface FollowedControlPlaneOptions {
  /** The DNS name of the control plane, which is in its certificate too. */
  readonly serverName: string;
  readonly port: number;
  readonly files: FollowedFiles;
}

/** How a proxy reaches its control plane. */
export interface FollowedControlPlane {
  readonly dynamicResources: BootstrapDynamicResources;
  readonly cluster: Cluster;
}

const CLUSTER = 'control-plane';
const TRUST = 'control-plane-trust';
const TOKEN = 'control-plane-token';

/**
 * A control plane whose root certificates may change while a proxy runs. Google's gRPC, which standalone sidecars use, reads them once:
 * a pod that is older than all roots in use could never connect again. Here the channel is a cluster as others are. Envoy follows the two
 * files, and a filter puts the token on each request, when the server has shown who it is.
 */
export function followedControlPlane(options: FollowedControlPlaneOptions): FollowedControlPlane {
  return {
    dynamicResources: resourcesFrom({
      envoy_grpc: { cluster_name: CLUSTER, authority: options.serverName },
    }),
    cluster: cluster(options),
  };
}

/** The contents of the two files by which Envoy follows the trust bundle and the token. */
export function secretFiles({
  serverName,
  files,
}: Pick<FollowedControlPlaneOptions, 'serverName' | 'files'>): Readonly<
  Record<'trustSecret' | 'tokenSecret', string>
> {
  return {
    trustSecret: secretFile({
      name: TRUST,
      validation_context: {
        trusted_ca: { filename: files.trustBundle },
        match_typed_subject_alt_names: [{ san_type: 'DNS', matcher: { exact: serverName } }],
      },
    }),
    tokenSecret: secretFile({ name: TOKEN, generic_secret: { secret: { filename: files.token } } }),
  };
}

function secretFile(secret: Secret): string {
  const resources = [pack('envoy.extensions.transport_sockets.tls.v3.Secret', secret)];
  return `${JSON.stringify({ resources }, undefined, 2)}\n`;
}

function cluster({ serverName, port, files }: FollowedControlPlaneOptions): Cluster {
  return {
    name: CLUSTER,
    // As all clusters: see the tag `cluster_name` of the statistics.
    alt_stat_name: `${CLUSTER};`,
    cluster_type: {
      name: 'envoy.cluster.dns',
      typed_config: pack('envoy.extensions.clusters.dns.v3.DnsCluster', {
        // One connection, to the first address that answers: of either family, in pods of either or both.
        dns_lookup_family: 'ALL',
        all_addresses_in_single_endpoint: true,
        // The address of a Service stays as long as the Service. Each look costs the cluster's DNS a query for each search domain.
        dns_refresh_rate: '120s',
        dns_jitter: '20s',
        dns_failure_refresh_rate: { base_interval: '0.25s', max_interval: '2s' },
      }),
    },
    connect_timeout: '5s',
    load_assignment: {
      cluster_name: CLUSTER,
      endpoints: [
        {
          lb_endpoints: [
            { endpoint: { address: { socket_address: { address: serverName, port_value: port } } } },
          ],
        },
      ],
    },
    typed_extension_protocol_options: { [HTTP_OPTIONS]: httpOptions(files) },
    transport_socket: {
      name: 'envoy.transport_sockets.tls',
      typed_config: pack('envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext', {
        sni: serverName,
        common_tls_context: {
          alpn_protocols: ['h2'],
          validation_context_sds_secret_config: {
            name: TRUST,
            sds_config: followed(files.trustSecret, files),
          },
        },
      }),
    },
  };
}

const HTTP_OPTIONS = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

function httpOptions(files: FollowedFiles) {
  return pack(HTTP_OPTIONS, {
    explicit_http_config: {
      http2_protocol_options: {
        // A control plane that went away without a word is noticed.
        connection_keepalive: { interval: '30s', timeout: '10s' },
      },
    },
    http_filters: [
      {
        name: 'envoy.filters.http.credential_injector',
        typed_config: pack('envoy.extensions.filters.http.credential_injector.v3.CredentialInjector', {
          overwrite: true,
          credential: {
            name: 'envoy.http.injected_credentials.generic',
            typed_config: pack('envoy.extensions.http.injected_credentials.generic.v3.Generic', {
              credential: { name: TOKEN, sds_config: followed(files.tokenSecret, files) },
              header: 'authorization',
              header_value_prefix: 'Bearer ',
            }),
          },
        }),
      },
      {
        name: 'envoy.filters.http.upstream_codec',
        typed_config: pack('envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec', {}),
      },
    ],
  });
}

/** Read again, with what it names, whenever the kubelet swaps the directory. */
function followed(path: string, { directory }: FollowedFiles): ConfigSource {
  return {
    path_config_source: { path, watched_directory: { path: directory } },
    resource_api_version: 'V3',
  };
}
