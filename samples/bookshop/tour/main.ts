/**
 * The bookshop and its tour. `ONCE=1` ends after the tour, with status 0 only if every step showed what it should;
 * otherwise the shop stays open until Ctrl-C.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Narrator } from './narrator.ts';
import { openShop } from './open-shop.ts';
import { invite } from './play-on.ts';
import { playSteps } from './play-steps.ts';
import type { Shop } from './shop.ts';
import { allSteps } from './steps/all-steps.ts';
import { TourError } from './tour-error.ts';

const exitStatus = { good: 0, notShown: 1, stopped: 2, interrupted: 130 } as const;

const isTTY = process.stdout.isTTY;
/** Falls silent when the shop closes: a step in progress has nothing to tell any more. */
const narrator = new Narrator({ write: (text) => isClosing || process.stdout.write(text), isTTY });
const closingNarrator = new Narrator(process.stdout);
const workDirectory = await mkdtemp(join(tmpdir(), 'meltemi-bookshop-'));
const closing = new AsyncDisposableStack();
let isTourOver = false;
let isClosing = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => close(isTourOver ? exitStatus.good : exitStatus.interrupted));
}

try {
  const shop = await openShop({ narrator, workDirectory, closing });
  const allShown = await playSteps({ shop, narrator, shownFiles: new Set() }, allSteps);
  isTourOver = true;
  if (process.env.ONCE === '1') await close(allShown ? exitStatus.good : exitStatus.notShown);
  else await stayOpen(shop);
} catch (error) {
  // What the closing has pulled the ground from under is no news.
  if (!isClosing) await fail(error);
}

async function stayOpen(shop: Shop): Promise<void> {
  invite(shop, narrator);
  await shop.controlPlane.program.ended;
  if (!isClosing) throw await shop.controlPlane.whyEnded();
}

async function fail(error: unknown): Promise<void> {
  if (error instanceof TourError) narrator.problem(error.message, error.remedy);
  else console.error(error);
  await close(exitStatus.stopped);
}

/** Ends all children, then this process. The logs stay where something went wrong. */
async function close(status: number): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  closingNarrator.heading('Closing the bookshop');
  await closingNarrator.during('waiting until everything has ended', closing.disposeAsync());
  const isFailure = status === exitStatus.notShown || status === exitStatus.stopped;
  if (isFailure) closingNarrator.say(`The logs are in ${workDirectory}`);
  // A step in progress may still write there.
  else await rm(workDirectory, { recursive: true, force: true, maxRetries: 5 });
  process.exit(status);
}
