import europe from '#ui/charts/europe.json' with { type: 'json' };
import type { RequestHandler } from './$types';

const land = [...europe.neighbours, ...Object.values(europe.countries)].join('');
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 70 ${europe.width} ${europe.height - 70}"><path d="${land}" stroke="#fff" stroke-width=".6"/></svg>`;

/** The outlines of Europe, to be used as a mask: one drawing for every page and every colour. */
export const GET: RequestHandler = () =>
	new Response(drawing, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } });
