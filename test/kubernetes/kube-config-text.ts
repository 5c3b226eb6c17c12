/** Who asks which server. */
export interface KubeConfigParts {
  readonly server: string;
  readonly token: string;
  /** PEM. */
  readonly certificateAuthority: Buffer;
}

/** A kubeconfig. JSON is YAML too. */
export function kubeConfigText({ server, token, certificateAuthority }: KubeConfigParts): string {
  const cluster = { server, 'certificate-authority-data': certificateAuthority.toString('base64') };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test', namespace: 'default' } }],
    clusters: [{ name: 'test', cluster }],
    users: [{ name: 'test', user: { token } }],
  });
}
