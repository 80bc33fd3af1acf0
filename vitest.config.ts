import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const shared = { plugins: [svelte({ configFile: false })] };

export default defineConfig({
	test: {
		projects: [
			{
				...shared,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/conformance/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
					exclude: ['**/*.server.test.ts', '**/node_modules/**']
				}
			},
			...(['pglite', 'postgres'] as const).map((kind) => ({
				...shared,
				test: {
					name: `server-${kind}`,
					include: ['src/**/*.server.test.ts', 'tests/**/*.server.test.ts', 'bin/**/*.server.test.ts'],
					globalSetup: ['tests/support/databases.ts'],
					provide: { databaseKind: kind },
					env: { LOG_LEVEL: 'silent' },
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			})),
			{
				...shared,
				test: {
					name: 'journeys',
					include: ['tests/journeys/*.journey.ts'],
					globalSetup: ['tests/support/world.ts'],
					testTimeout: 90_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			}
		]
	}
});
