import { fill, PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { m } from '#messages';
import { formatDate, formatNumber } from '#platform/dates.ts';
import { pickText } from '#platform/languages.ts';
import { CHILDREN_WORDS } from '../children/words.ts';
import { TOLD } from '../children/told.ts';
import type { SiteReport, SiteResult } from './site-results.ts';

/** A site's report in words: a table for the grown-ups, and cards in very simple words for the class. */
export function reportWords(report: SiteReport, framework: FrameworkDocument, language: string, tag: string | null) {
	const count = formatNumber(report.answered, language);
	const said = report.measures.map(({ indicator, result }) => {
		const found = framework.indicators.find((each) => each.code === indicator);
		return {
			indicator,
			label: pickText(found?.label ?? {}, language).text,
			definition: pickText(found?.definition ?? {}, language).text,
			words: resultWords(result, language)
		};
	});
	const tooFew = report.measures.every(({ result }) => result.kind === 'too_few');
	return {
		title: m.results_of({ site: report.site }),
		campaign: pickText(report.campaign, language).text,
		closed: report.closedAt ? formatDate(report.closedAt, language) : '',
		synthetic: report.synthetic,
		lead: tooFew ? m.results_too_few_answered({ count }) : m.results_answered({ count }),
		said: tooFew ? [] : said,
		forClass: tooFew ? null : classWords(report, tag ?? language)
	};
}

function resultWords(result: SiteResult, language: string): string {
	switch (result.kind) {
		case 'of_ten':
			return m.results_of_ten({ count: formatNumber(result.tenths, language) });
		case 'few':
			return m.results_few();
		case 'nearly_all':
			return m.results_nearly_all();
		case 'score':
			return m.results_score({ score: formatNumber(result.score, language) });
		case 'too_few':
			return m.results_too_few();
		case 'one_person':
			return m.results_one_person();
	}
}

function classWords({ measures }: SiteReport, asked: string) {
	const tag = readTag(asked);
	const words = CHILDREN_WORDS[tag];
	const number = new Intl.NumberFormat(tag);
	const lead = (tenths: number) => {
		if (tenths === 0) return words.almostNone;
		return tenths === 10 ? words.almostAll : fill(words.ofTen, { n: number.format(tenths) });
	};
	const cards = TOLD.flatMap(({ indicator, says, colour }) => {
		const tenths = tenthsOf(measures.find((each) => each.indicator === indicator)?.result);
		if (tenths === undefined) return [];
		return [{ indicator, colour, tenths, lead: lead(tenths), says: words[says], help: says === 'bullied' ? words.tell : undefined }];
	});
	return { tag, cards, thanks: words.thanks };
}

function tenthsOf(result: SiteResult | undefined): number | undefined {
	if (result?.kind === 'of_ten') return result.tenths;
	if (result?.kind === 'few') return 0;
	return result?.kind === 'nearly_all' ? 10 : undefined;
}

function readTag(asked: string): (typeof PLAYER_LANGUAGES)[number] {
	return PLAYER_LANGUAGES.find((each) => each === asked) ?? 'en';
}
