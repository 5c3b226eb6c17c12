import type { Details, Page, Review, Reviews, Section } from './answers.ts';

const style = `
  body { font: 16px/1.5 Georgia, serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #222; }
  nav { font: 14px sans-serif; color: #666; }
  blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #ddd; }
  .black { color: #222; } .red { color: #c0392b; } .missing { color: #a33; font-style: italic; }
  small { color: #777; }`;

/**
 * The page as HTML.
 * @param user who reads it, if they said
 */
export function renderPage(page: Page, user: string | undefined): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bookshop</title><style>${style}</style></head>
<body>
<nav>Bookshop · ${user === undefined ? '<a href="/?user=jason">sign in as jason</a>' : `${escapeHtml(user)} · <a href="/">sign out</a>`}</nav>
${section('details', page.details, renderDetails)}
${section('reviews', page.reviews, renderReviews)}
<small>page from ${escapeHtml(page.instance)}</small>
</body>
</html>
`;
}

function section<Content>(
  name: string,
  part: Section<Content>,
  render: (content: Content) => string,
): string {
  if (part.kind === 'loaded') return render(part.content);
  return `<p class="missing">Sorry, no ${name} at the moment: ${name} ${escapeHtml(part.reason)}</p>`;
}

function renderDetails(details: Details): string {
  return `<h1>${escapeHtml(details.title)}</h1>
<p>${escapeHtml(details.author)}, ${details.year} · ${escapeHtml(details.publisher)}
<small>(details from ${escapeHtml(details.instance)})</small></p>`;
}

function renderReviews(reviews: Reviews): string {
  const colour = reviews.stars.kind === 'shown' ? reviews.stars.colour : 'black';
  const missing =
    reviews.stars.kind === 'unavailable'
      ? `<p class="missing">Sorry, no stars at the moment: ${escapeHtml(reviews.stars.reason)}</p>`
      : '';
  const ratedBy = reviews.stars.kind === 'shown' ? `, stars from ${escapeHtml(reviews.stars.ratedBy)}` : '';
  return `${reviews.reviews.map((review) => renderReview(review, colour)).join('\n')}
${missing}
<p><small>(reviews from ${escapeHtml(reviews.instance)}${ratedBy})</small></p>`;
}

function renderReview(review: Review, colour: 'black' | 'red'): string {
  const stars =
    review.stars === undefined ? '' : ` <span class="${colour}">${'★'.repeat(review.stars)}</span>`;
  return `<blockquote>${escapeHtml(review.text)}<br><small>${escapeHtml(review.reviewer)}</small>${stars}</blockquote>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
