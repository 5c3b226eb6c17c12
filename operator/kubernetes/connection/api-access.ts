import type { Agent } from 'node:http';

/** What a TLS connection to the server is made with. */
export interface TlsMaterial {
  readonly ca?: Buffer | undefined;
  readonly cert?: Buffer | undefined;
  readonly key?: Buffer | undefined;
  /** The name the server's certificate must have, where it is not that of the URL. */
  readonly servername?: string | undefined;
  readonly rejectUnauthorized?: boolean | undefined;
}

/** How one request proves who is asking. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: TlsMaterial;
  /** Where requests go through an HTTP or SOCKS proxy: the agent that knows it, with the TLS material in it. */
  readonly proxyAgent?: Agent | undefined;
}

/** An API server, and how to prove to it who is asking. */
export interface ApiAccess {
  readonly server: URL;
  /** Where the asker is at home: its pod's namespace, or that of the kubeconfig's context. */
  readonly namespace: string | undefined;
  /** Called before each request: tokens and certificates are renewed while we run. */
  authorize(): Promise<Credentials>;
}
