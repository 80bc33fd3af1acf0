import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { playerFiles } from './bin/player-files.ts';

export default defineConfig({
	plugins: [
		playerFiles(),
		sveltekit({
			adapter: adapter({ precompress: true }),
			compilerOptions: { runes: true },
			// Origin is checked by our own hook, which knows the exceptions (clients that carry a token instead of a cookie).
			csrf: { trustedOrigins: ['*'] },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					'style-src-attr': ['unsafe-inline'],
					'img-src': ['self', 'data:', 'blob:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'media-src': ['self', 'blob:'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'worker-src': ['self']
				}
			},
			inlineStyleThreshold: 0,
			// the player registers it for itself, nobody else does
			serviceWorker: { register: false },
			files: { serviceWorker: 'src/service-worker/player-worker' },
			output: { linkHeaderPreload: true }
		})
	],
	build: { target: 'es2022', chunkSizeWarningLimit: 300 },
	ssr: { external: ['pg', 'pg-boss', 'better-auth', 'nodemailer', 'kysely'] }
});
