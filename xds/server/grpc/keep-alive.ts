import type { ServerHttp2Session } from 'node:http2';

/** How often a connection is asked whether somebody is there, and how long the answer may take, in milliseconds. */
const ASK_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 20_000;

/** Cuts a connection whose peer went away without a word: its session is given back within a minute. */
export function keepAlive(session: ServerHttp2Session): void {
  let deadline: NodeJS.Timeout | undefined;
  const asking = setInterval(() => {
    if (session.destroyed || deadline !== undefined) return;
    deadline = setTimeout(() => session.destroy(), ANSWER_WITHIN_MS);
    session.ping(() => {
      clearTimeout(deadline);
      deadline = undefined;
    });
  }, ASK_EVERY_MS);
  session.on('close', () => {
    clearInterval(asking);
    clearTimeout(deadline);
  });
}
