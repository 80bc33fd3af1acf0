import { m } from '#messages';
import { formatDate } from '#platform/dates.ts';
import type { Release } from '../release.ts';

/** Where the figures come from, for the line below a chart. */
export function sourceLine(release: Release, language: string): string {
	const { author, name, edition } = release.source;
	if (edition) return m.sources_cited({ author, name, date: formatDate(release.source.date, language) });
	const date = formatDate(release.publishedAt ?? release.createdAt, language);
	if (release.kind === 'external') return m.releases_source_line_external({ author, date });
	const line = m.releases_source_line({ number: release.number, date });
	return release.synthetic ? `${line}. ${m.releases_synthetic()}` : line;
}
