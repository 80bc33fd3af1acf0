import type { Kysely } from 'kysely';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import type { PracticeTables } from '#domains/practices/server/tables.ts';
import { writeState } from '#domains/releases/dashboard/state.ts';
import { preferred } from '#domains/releases/dashboard/server/dashboard.ts';
import type { Release } from '#domains/releases/release.ts';
import { getWholes, listReleases } from '#domains/releases/server/releases.ts';
import type { ReleaseTables } from '#domains/releases/server/tables.ts';
import type { SitemapPage } from '#platform/sitemap.ts';

/** Everything that a search engine should find: what is published, and nothing that was withdrawn or asks who one is. */
export async function listPublicPages(db: Kysely<FrameworkTables & PracticeTables & ReleaseTables>): Promise<SitemapPage[]> {
	const framework = await getFramework(db);
	const { index } = await getCollection(db, framework.document);
	const practices = index.entries.filter((entry) => entry !== undefined).sort((a, b) => a.number - b.number);
	const releases = preferred((await listReleases(db)).filter(({ state }) => state === 'published'));
	const newest = (dates: readonly (Date | null)[]) => new Date(Math.max(0, ...dates.map((date) => date?.getTime() ?? 0)));
	const ofPractices = newest(practices.map(({ publishedAt }) => publishedAt));
	const ofReleases = newest(releases.map(({ publishedAt }) => publishedAt));
	return [
		{ path: '/', modified: newest([ofPractices, ofReleases, framework.publishedAt]) },
		{ path: '/indicators', modified: framework.publishedAt },
		...framework.document.indicators.map(({ code }) => ({ path: `/indicators/${code}`, modified: framework.publishedAt })),
		...(await dashboards(
			db,
			framework.document.indicators.map(({ code }) => code),
			releases
		)),
		{ path: '/practices', modified: ofPractices },
		...practices.map(({ number, publishedAt }) => ({ path: `/practices/${number}`, modified: publishedAt })),
		{ path: '/releases', modified: ofReleases },
		...releases.flatMap(pagesOfRelease),
		{ path: '/releases/policy' },
		{ path: `/releases/framework/${framework.number}`, modified: framework.publishedAt },
		{ path: '/children', modified: ofReleases },
		{ path: '/api' }
	];
}

/** One address for each indicator: of the release that the dashboard shows first. */
async function dashboards(db: Kysely<ReleaseTables>, indicators: readonly string[], releases: readonly Release[]): Promise<SitemapPage[]> {
	const known = new Map<string, SitemapPage>();
	for (const release of releases) {
		const shown = new Set((await getWholes(db, release)).flatMap((cell) => (cell.status === 'shown' ? [cell.indicator] : [])));
		for (const indicator of indicators)
			if (shown.has(indicator) && !known.has(indicator))
				known.set(indicator, { path: `/dashboard${writeState({ indicator, release: release.number })}`, modified: release.publishedAt });
	}
	return indicators.flatMap((indicator) => known.get(indicator) ?? []);
}

function pagesOfRelease({ number, kind, publishedAt: modified }: Release): SitemapPage[] {
	const path = `/releases/${number}`;
	const documents = kind === 'estimate' ? ['/methods', '/quality'] : [];
	return ['', ...documents].map((page) => ({ path: path + page, modified }));
}
