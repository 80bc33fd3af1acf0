import { expect, it } from 'vitest';
import { frameworkDocument } from '#domains/framework/document.ts';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import type { Release } from '../release.ts';
import { figureServices, releaseDataset, releaseJsonLd } from './dataset.ts';

const origin = 'https://immerse.example';
const release = {
	number: '2026-1',
	kind: 'estimate',
	state: 'published',
	title: { en: 'A wave', nl: 'Een ronde' },
	synthetic: true,
	publishedAt: new Date('2026-03-01T10:00:00Z'),
	source: { author: 'Immerse', name: 'Survey', date: '2026-01-31' },
	methods: { frameworkNumber: 1, indicators: ['R10'] }
} as unknown as Release;

it('names every form in which figures can be had, in the catalogue and on the page alike', () => {
	const dataset = releaseDataset(release, origin, new Date());
	const page = releaseJsonLd(release, frameworkDocument.parse(FIRST_VERSION), { origin, language: 'nl', citation: 'Cite me' }) as {
		distribution: { contentUrl: string }[];
	};
	const addresses = dataset.distributions.map(({ address }) => address);
	expect(page.distribution.map(({ contentUrl }) => contentUrl)).toEqual(addresses);
	expect(addresses.filter((address) => address.startsWith(`${origin}/sdmx/v1/data/R_2026-1/all?format=`))).toHaveLength(3);
	expect(addresses).toContain(`${origin}/api/v1/releases/2026-1/cells?format=parquet`);
	expect(page).toMatchObject({
		'@type': 'Dataset',
		name: 'Een ronde',
		temporalCoverage: '2026',
		variableMeasured: [{ propertyID: 'R10', url: `${origin}/nl/indicators/R10` }],
		creditText: 'Cite me'
	});
});

it('says of a synthetic release that it is, in every language', () => {
	const { description } = releaseDataset(release, origin, new Date());
	expect(description['en']).toContain('Synthetic answers');
	expect(description['de']).not.toBe(description['en']);
	const real = releaseDataset({ ...release, synthetic: false }, origin, new Date());
	expect(real.description['en']).not.toContain('Synthetic');
});

it('lists the services that serve them, and none where there is nothing', () => {
	expect(figureServices([release], origin).map(({ serves }) => serves)).toEqual([
		[`${origin}/api/v1/releases/2026-1`],
		[`${origin}/api/v1/releases/2026-1`]
	]);
	expect(figureServices([], origin)).toEqual([]);
});
