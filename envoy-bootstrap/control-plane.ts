import { pack } from '../api/envoy/any.ts';
import type {
  ApiConfigSource,
  BootstrapDynamicResources,
  ConfigSource,
  GrpcService,
  GrpcServiceGoogleGrpc,
  GrpcServiceGoogleGrpcChannelArgs,
} from '../api/envoy/generated/types.ts';

/** Where the control plane is, and how the proxy shows it which workload it is. */
export type ControlPlane = TlsControlPlane | PlaintextControlPlane;

export interface TlsControlPlane {
  readonly security: 'Tls';
  readonly host: string;
  readonly port: number;
  /** A file with the certificates that the server's must lead to, PEM. Read when the proxy starts. */
  readonly trustBundleFile: string;
  /** The DNS name in the server's certificate. */
  readonly serverName: string;
  /** A file with the token, and nothing else. Read again for every stream, so the kubelet can renew it. */
  readonly tokenFile: string;
}

/** On loopback only. The token is in the bootstrap itself, because a proxy sends call credentials over TLS only. */
export interface PlaintextControlPlane {
  readonly security: 'Plaintext';
  readonly host: string;
  readonly port: number;
  readonly token: string;
}

const ADS: ConfigSource = { ads: {}, resource_api_version: 'V3', initial_fetch_timeout: '0s' };

/** One stream for everything that the proxy is told. */
export function dynamicResources(controlPlane: ControlPlane): BootstrapDynamicResources {
  return resourcesFrom({
    google_grpc: googleGrpc(controlPlane),
    ...(controlPlane.security === 'Plaintext'
      ? { initial_metadata: [{ key: 'authorization', value: `Bearer ${controlPlane.token}` }] }
      : {}),
  });
}

/** One stream to a gRPC service for everything. */
export function resourcesFrom(service: GrpcService): BootstrapDynamicResources {
  // Envoy's own pause between two tries to open the stream grows to 30 seconds.
  const retry_policy = { retry_back_off: { base_interval: '0.25s', max_interval: '2s' } } as const;
  const stream: ApiConfigSource = {
    api_type: 'DELTA_GRPC',
    transport_api_version: 'V3',
    set_node_on_first_message_only: true,
    grpc_services: [{ ...service, retry_policy }],
  };
  return { ads_config: stream, cds_config: ADS, lds_config: ADS };
}

function googleGrpc(controlPlane: ControlPlane): GrpcServiceGoogleGrpc {
  const { host, port } = controlPlane;
  return {
    target_uri: `${host.includes(':') ? `[${host}]` : host}:${port}`,
    stat_prefix: 'xds',
    channel_args: channelArguments(controlPlane),
    ...(controlPlane.security === 'Tls' ? credentials(controlPlane) : {}),
  };
}

const TOKEN_FILE_CREDENTIALS = 'envoy.grpc_credentials.file_based_metadata';

function credentials({ trustBundleFile, tokenFile }: TlsControlPlane): GrpcServiceGoogleGrpc {
  return {
    channel_credentials: { ssl_credentials: { root_certs: { filename: trustBundleFile } } },
    credentials_factory_name: TOKEN_FILE_CREDENTIALS,
    call_credentials: [
      {
        from_plugin: {
          name: TOKEN_FILE_CREDENTIALS,
          typed_config: pack('envoy.config.grpc_credential.v3.FileBasedMetadataConfig', {
            secret_data: { filename: tokenFile },
            header_key: 'authorization',
            header_prefix: 'Bearer ',
          }),
        },
      },
    ],
  };
}

/**
 * gRPC's own settings. A control plane that came back must be found in seconds, where gRPC would wait up to two minutes; one
 * that went away without a word must be noticed; and the first configuration of a large mesh is larger than gRPC's
 * limit for a message, 4 MiB.
 */
function channelArguments(controlPlane: ControlPlane): GrpcServiceGoogleGrpcChannelArgs {
  const numbers: Readonly<Record<string, number>> = {
    'grpc.initial_reconnect_backoff_ms': 250,
    'grpc.min_reconnect_backoff_ms': 1_000,
    'grpc.max_reconnect_backoff_ms': 2_000,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
    'grpc.http2.max_pings_without_data': 0,
    'grpc.max_receive_message_length': -1,
  };
  const texts: Readonly<Record<string, string>> =
    controlPlane.security === 'Tls'
      ? {
          'grpc.ssl_target_name_override': controlPlane.serverName,
          'grpc.default_authority': controlPlane.serverName,
        }
      : {};
  return {
    args: Object.fromEntries([
      ...Object.entries(numbers).map(([name, value]) => [name, { int_value: value }]),
      ...Object.entries(texts).map(([name, value]) => [name, { string_value: value }]),
    ]),
  };
}
