import { isRatings } from './answer-shapes.ts';
import type { Ratings, Review, Reviews, Section, Stars } from './answers.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import type { ServiceRequest, ServiceRoute } from './http-service.ts';
import { askPeer } from './peer.ts';
import type { ServiceSettings } from './settings.ts';

const written: readonly Review[] = [
  { reviewer: 'Antonia', text: 'Two pairs of twins, one afternoon, and I laughed through all of it.' },
  { reviewer: 'Balthazar', text: 'Fun, though I lost count of who had the gold chain.' },
];

/** The reviews service: v1 has no stars, v2 has black ones, v3 red ones, both from the ratings service. */
export function reviewsRoutes(settings: ServiceSettings): readonly ServiceRoute[] {
  return [
    {
      method: 'GET',
      path: '/reviews/0',
      answer: async (request) => ({ status: 200, json: await reviewsFor(request, settings) }),
    },
  ];
}

async function reviewsFor(request: ServiceRequest, settings: ServiceSettings): Promise<Reviews> {
  const { instance, reviewsVersion: version } = settings;
  if (version === 'v1') return { instance, version, stars: { kind: 'none' }, reviews: written };
  const url = `${settings.ratingsUrl}/ratings/0`;
  const ratings = await askPeer(url, forwardedHeaders(request.headers), isRatings);
  const stars = starsFrom(ratings, version === 'v2' ? 'black' : 'red');
  return { instance, version, stars, reviews: written.map((review) => withStars(review, ratings)) };
}

function starsFrom(ratings: Section<Ratings>, colour: 'black' | 'red'): Stars {
  if (ratings.kind === 'loaded') return { kind: 'shown', colour, ratedBy: ratings.content.instance };
  return { kind: 'unavailable', reason: `ratings ${ratings.reason}` };
}

function withStars(review: Review, ratings: Section<Ratings>): Review {
  const stars = ratings.kind === 'loaded' ? ratings.content.stars[review.reviewer] : undefined;
  return stars === undefined ? review : { ...review, stars };
}
