import { loadWords, playerLanguage } from '#domains/campaigns/player/words.ts';
import { direction } from '#platform/languages.ts';
import type { RequestHandler } from './$types';

/** With which a tablet puts the player on its first screen, named in its language. It begins in class mode where it is installed from there. */
export const GET: RequestHandler = async ({ url }) => {
	const language = playerLanguage(url.searchParams.get('language') ?? 'en');
	const start = url.searchParams.get('start') === 'class' ? '/fill/class' : '/fill';
	const { appName } = await loadWords(language);
	const icons = [192, 512].map((size) => ({
		src: `/player-icon-${size}.png`,
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose: 'any maskable'
	}));
	const manifest = {
		id: start,
		name: appName,
		short_name: 'Immerse',
		lang: language,
		dir: direction(language),
		start_url: start,
		scope: '/fill',
		display: 'standalone',
		background_color: '#faf6ee',
		theme_color: '#faf6ee',
		icons
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' }
	});
};
