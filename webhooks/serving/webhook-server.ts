import type { Server } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
} from 'fastify';
import { formatProblem } from '../../api/problem.ts';
import { type AdmissionAnswer, reviewOf } from '../admission/admission-answer.ts';
import type { AdmissionHandler } from '../admission/admission-handler.ts';
import { type AdmissionRequest, readAdmissionReview } from '../admission/admission-request.ts';
import type { Log } from '../log.ts';
import type { KeyPairSource } from './key-pair.ts';
import type { WebhookMetrics } from './webhook-metrics.ts';

export type WebhookServer = FastifyInstance<
  Server,
  RawRequestDefaultExpression<Server>,
  RawReplyDefaultExpression<Server>,
  FastifyBaseLogger
>;

export interface WebhookServerOptions {
  readonly keyPair: KeyPairSource;
  readonly handlers: readonly AdmissionHandler[];
  readonly metrics: WebhookMetrics;
  readonly log: Log;
  /** Milliseconds for an answer; 3 seconds unless told, of the 5 that the API server waits. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 3_000;

/** The API server takes no object above 3 MiB, and sends the old one with the new one. */
const LIMITS = {
  bodyLimit: 8 * 1024 * 1024,
  requestTimeout: 5_000,
  connectionTimeout: 120_000,
  keepAliveTimeout: 90_000,
} as const;

/**
 * The HTTPS server of all webhooks, on port 15017; not listening yet. A new certificate is served to new connections, and
 * `close` waits for the answers that are under way.
 */
export function createWebhookServer({
  keyPair,
  handlers,
  metrics,
  log,
  patienceMs,
}: WebhookServerOptions): WebhookServer {
  const server = fastify({
    https: secureContext(keyPair),
    forceCloseConnections: 'idle',
    logger: false,
    ...LIMITS,
  });
  const unsubscribe = keyPair.onChange(() => {
    server.server.setSecureContext(secureContext(keyPair));
    log.info({}, 'the webhooks have a new certificate');
  });
  server.addHook('onClose', async () => unsubscribe());
  for (const handler of handlers) {
    server.post(handler.path, async (message, reply) => {
      const reading = readAdmissionReview(message.body);
      if (!reading.ok) return reply.code(400).send({ problems: reading.problems.map(formatProblem) });
      const end = metrics.start(handler.path);
      const answer = await answerOf(handler, reading.request, patienceMs ?? PATIENCE_MS).catch(
        (error: unknown) => {
          metrics.fail(handler.path);
          log.error(
            { webhook: handler.path, error: wordsOf(error) },
            'a webhook failed, and let an object pass',
          );
          return letPass(error);
        },
      );
      end();
      return reviewOf(reading.request.uid, answer);
    });
  }
  return server;
}

function secureContext(keyPair: KeyPairSource) {
  const { certificateChainPem, privateKeyPem } = keyPair.current();
  return { cert: certificateChainPem, key: privateKeyPem, minVersion: 'TLSv1.2' } as const;
}

async function answerOf(
  handler: AdmissionHandler,
  request: AdmissionRequest,
  patienceMs: number,
): Promise<AdmissionAnswer> {
  const answered = new AbortController();
  try {
    const impatience = delay(patienceMs, undefined, { signal: answered.signal, ref: false }).then(() => {
      throw new AnswerTooLate(handler.path, patienceMs);
    });
    // Once there is an answer, nobody waits for this any more.
    impatience.catch(() => undefined);
    return await Promise.race([handler.handle(request), impatience]);
  } finally {
    answered.abort();
  }
}

/** A webhook had no answer in time. */
export class AnswerTooLate extends Error {
  override readonly name = 'AnswerTooLate';
  readonly path: string;

  constructor(path: string, patienceMs: number) {
    super(`${path} had no answer after ${patienceMs} ms`);
    this.path = path;
  }
}

/** A mistake of ours is no reason to keep an object of others out of the cluster. */
function letPass(error: unknown): AdmissionAnswer {
  const warning = `the mesh could not look at this object, which stays as it is: ${wordsOf(error)}`;
  return { kind: 'Allow', patch: [], warnings: [warning] };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
