import { m } from '#messages';
import { formatDate } from '#platform/dates.ts';
import type { Release } from '../release.ts';

/** How to cite a release, or one figure page of it, in a language: author, year, what, number, address. */
export function citation(release: Release, what: string, address: string, language: string): string {
	const { author, date, name } = release.source;
	const year = (release.publishedAt ?? new Date(date)).getUTCFullYear();
	if (release.kind === 'external')
		return m.releases_cite_external({ author, year: String(year), what, name, date: formatDate(date, language), address });
	return m.releases_cite_release({ author, year: String(year), what, number: release.number, address });
}
