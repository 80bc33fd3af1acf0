import { practiceRecord } from '#domains/practices/practice.ts';
import type { PublicPractice } from '#domains/practices/exchange/public-practice.ts';

/** Texts that end something somewhere: XML, scripts, quotes, formulas, and what some formats can't hold at all. */
export const hostileTexts = [
	']]></title><script>alert(1)</script>',
	'</script><!--',
	'=HYPERLINK("https://evil.example","Click")',
	"'=1+1",
	'+49 - @SUM(A1)',
	'a\u0001b\u0008\uffff',
	'half \ud83d of an emoji 🎒 and a whole one',
	'مرحبا ‮ right to left',
	'quotes " and \\ and \\u0022 and """ and \' and _x0041_',
	'lines\nand\ttabs\r\nand more',
	'&amp; &#60; %3C ${x} {{y}}'
];

/** A published record with such a text in every field that takes one. */
export function hostilePractice(number: number, text: string): PublicPractice {
	const words = { en: text, ar: text };
	return {
		number,
		oldNumber: null,
		revision: 2,
		publishedAt: new Date('2026-01-02T03:04:05.678Z'),
		changedAt: new Date('2026-02-03T04:05:06.789Z'),
		record: practiceRecord.parse({
			category: 'tool',
			originalLanguage: 'ar',
			title: words,
			summary: words,
			description: words,
			steps: words,
			needs: words,
			didNotWork: words,
			countries: ['BE', 'XK'],
			languages: ['ar'],
			outcomes: ['R10'],
			outcomeReasons: { R10: text },
			ages: { from: 6, to: 12 },
			evidence: 'evaluated',
			since: 2019,
			licence: 'cc-by',
			contact: { organisation: text, person: text },
			links: [{ title: text, url: 'https://example.org/a?b=c&d=<e>"' }],
			places: [{ name: text, country: 'BE', latitude: 51.05, longitude: -3.7 }],
			sources: [{ title: text, url: null }]
		})
	};
}
