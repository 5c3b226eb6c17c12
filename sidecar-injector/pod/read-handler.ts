import type { Handler } from './container.ts';
import type { FieldReader } from './field-reader.ts';

/** Reads what a probe or a lifecycle hook does. Kubernetes allows one thing; of several, the first one here counts. */
export function readHandler(handler: FieldReader): Handler {
  const http = handler.object('httpGet');
  if (http !== undefined) {
    return {
      kind: 'Http',
      path: http.text('path') || '/',
      port: http.integerOrText('port') ?? '',
      scheme: http.text('scheme') === 'HTTPS' ? 'HTTPS' : 'HTTP',
      host: http.text('host') || undefined,
    };
  }
  const tcp = handler.object('tcpSocket');
  if (tcp !== undefined) {
    return { kind: 'Tcp', port: tcp.integerOrText('port') ?? '', host: tcp.text('host') || undefined };
  }
  const grpc = handler.object('grpc');
  if (grpc !== undefined) {
    return { kind: 'Grpc', port: grpc.integer('port') ?? 0, service: grpc.text('service') ?? '' };
  }
  return { kind: 'Local' };
}
