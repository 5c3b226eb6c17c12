import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { isPage } from './answer-shapes.ts';
import type { Page } from './answers.ts';
import { routesOf, type ServiceName } from './catalogue.ts';
import { startService } from './http-service.ts';
import { type ReviewsVersion, readSettings } from './settings.ts';

type Environment = Readonly<Record<string, string>>;

/** Starts one service on a free port, as main.ts does; where it is. */
async function serve(t: TestContext, name: ServiceName, environment: Environment = {}): Promise<string> {
  const settings = readSettings({ INSTANCE: `${name}-1`, ...environment });
  const service = await startService(routesOf(name, settings), { host: '127.0.0.1', port: 0, log: () => {} });
  t.after(() => service.close());
  return `http://127.0.0.1:${service.port}`;
}

/** Starts the whole shop, without a mesh. */
async function openShop(t: TestContext, version: ReviewsVersion): Promise<{ page: string; ratings: string }> {
  const ratings = await serve(t, 'ratings');
  const reviews = await serve(t, 'reviews', { REVIEWS_VERSION: version, RATINGS_URL: ratings });
  const details = await serve(t, 'details');
  return { page: await serve(t, 'page', { DETAILS_URL: details, REVIEWS_URL: reviews }), ratings };
}

async function readPage(url: string): Promise<Page> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  assert.equal(response.status, 200);
  const page: unknown = await response.json();
  assert.ok(isPage(page), JSON.stringify(page));
  return page;
}

test('reviews v1 come without stars', async (t) => {
  const { page } = await openShop(t, 'v1');
  const { details, reviews } = await readPage(page);
  assert.equal(details.kind === 'loaded' && details.content.title, 'The Comedy of Errors');
  assert.deepEqual(reviews.kind === 'loaded' && reviews.content.stars, { kind: 'none' });
  assert.equal(reviews.kind === 'loaded' && reviews.content.reviews.some(({ stars }) => stars), false);
});

for (const [version, colour] of [
  ['v2', 'black'],
  ['v3', 'red'],
] as const) {
  test(`reviews ${version} come with ${colour} stars`, async (t) => {
    const { page } = await openShop(t, version);
    const { reviews } = await readPage(page);
    assert.ok(reviews.kind === 'loaded');
    assert.deepEqual(reviews.content.stars, { kind: 'shown', colour, ratedBy: 'ratings-1' });
    assert.deepEqual(
      reviews.content.reviews.map(({ stars }) => stars),
      [5, 4],
    );
  });
}

test('without ratings there are reviews, but no stars', async (t) => {
  const { page, ratings } = await openShop(t, 'v2');
  await fetch(`${ratings}/admin/fail`, { method: 'POST' });
  const { reviews } = await readPage(page);
  assert.ok(reviews.kind === 'loaded');
  assert.deepEqual(reviews.content.stars, { kind: 'unavailable', reason: 'ratings answered 503' });
  await fetch(`${ratings}/admin/healthy`, { method: 'POST' });
  const mended = await readPage(page);
  assert.equal(mended.reviews.kind === 'loaded' && mended.reviews.content.stars.kind, 'shown');
});

test('without reviews there is still a page', async (t) => {
  const details = await serve(t, 'details');
  // Nothing listens on port 1.
  const page = await serve(t, 'page', { DETAILS_URL: details, REVIEWS_URL: 'http://127.0.0.1:1' });
  const { reviews } = await readPage(page);
  assert.match(
    reviews.kind === 'unavailable' ? reviews.reason : '',
    /^cannot be reached at 127\.0\.0\.1:1: /,
  );
});

test('a browser gets HTML with stars, and knows who reads', async (t) => {
  const { page } = await openShop(t, 'v3');
  const response = await fetch(`${page}/?user=jason`);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
  const html = await response.text();
  assert.match(html, /<span class="red">★★★★★<\/span>/);
  assert.match(html, /jason · <a href="\/">sign out/);
});
