import { isDetails, isReviews } from './answer-shapes.ts';
import type { Page } from './answers.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import type { ServiceRequest, ServiceRoute } from './http-service.ts';
import { renderPage } from './page-html.ts';
import { askPeer } from './peer.ts';
import type { ServiceSettings } from './settings.ts';

/** The page: it asks details and reviews, and shows what it gets, as HTML or (`accept: application/json`) as JSON. */
export function pageRoutes(settings: ServiceSettings): readonly ServiceRoute[] {
  return [
    {
      method: 'GET',
      path: '/',
      answer: async (request) => {
        const page = await assemble(request, settings);
        const wantsJson = request.headers.accept?.includes('application/json') ?? false;
        if (wantsJson) return { status: 200, json: page };
        return { status: 200, html: renderPage(page, reader(request)) };
      },
    },
  ];
}

async function assemble(request: ServiceRequest, settings: ServiceSettings): Promise<Page> {
  const user = reader(request);
  const headers = {
    ...forwardedHeaders(request.headers),
    ...(user === undefined ? {} : { 'end-user': user }),
  };
  const [details, reviews] = await Promise.all([
    askPeer(`${settings.detailsUrl}/details/0`, headers, isDetails),
    askPeer(`${settings.reviewsUrl}/reviews/0`, headers, isReviews),
  ]);
  return { instance: settings.instance, details, reviews };
}

/** Who reads the page. A browser says it with `?user=jason`, a program with the header `end-user`. */
function reader(request: ServiceRequest): string | undefined {
  const name = request.query.get('user') ?? request.headers['end-user'];
  return typeof name === 'string' && /^[\w.-]{1,64}$/.test(name) ? name : undefined;
}
