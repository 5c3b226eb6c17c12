import { text } from 'node:stream/consumers';
import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';

/** The page of an API server's own metrics. */
export async function readServerMetrics(admin: ApiConnection): Promise<string> {
  return text(await admin.open({ method: 'GET', path: '/metrics', resource: 'metrics' }));
}
