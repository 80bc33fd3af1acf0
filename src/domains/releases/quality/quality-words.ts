import { m } from '#messages';
import { formatNumber } from '#platform/dates.ts';
import type { ChangeKind, ResponseBand } from './quality.ts';

/** How many figures changed in a way, as a line. */
export function changeWords(kind: ChangeKind, count: number, language: string): string {
	const words = {
		new: m.publication_changes_new,
		gone: m.publication_changes_gone,
		changed: m.publication_changes_changed,
		hidden: m.publication_changes_hidden
	};
	return words[kind]({ count: formatNumber(count, language) });
}

/** How many of those expected answered, roughly. */
export function bandWords(band: ResponseBand | null): string {
	if (band === null) return m.publication_band_few();
	const [from = '', to = ''] = band.split('-');
	return from === '0' ? m.publication_band_below({ to }) : m.publication_band({ from, to });
}
