import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import { verdictWords } from '#domains/releases/comparability/words.ts';
import { areaNames, breakdownName, categoryNames } from '#domains/releases/dashboard/marks.ts';
import { designWords, warningWords } from '#domains/releases/methods-text.ts';
import { bandWords } from '#domains/releases/quality/quality-words.ts';
import { getRelease } from '#domains/releases/server/releases.ts';
import { formatNumber } from '#platform/dates.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { Quartiles } from '#domains/releases/quality/quality.ts';
import type { PageServerLoad } from './$types';

const DAY = 86_400_000;

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const release = await getRelease(db, params.number);
		const { document } = await getFrameworkVersion(db, release.frameworkVersion);
		const { methods, publishedAt } = release;
		const names = areaNames(document, locale);
		const label = (code: string) =>
			`${code} ${pickText(document.indicators.find((each) => each.code === code)?.label ?? { en: '' }, locale).text}`;
		const middle = ([low, mid, high]: Quartiles) =>
			`${formatNumber(mid, locale)} (${formatNumber(low, locale)}–${formatNumber(high, locale)})`;
		const count = (value: number | null) => (value === null ? null : formatNumber(value, locale));
		const { quality, comparability = [], answered = [] } = methods;
		const last = methods.campaigns
			.flatMap(({ closedAt }) => closedAt ?? [])
			.sort()
			.at(-1);
		return {
			number: release.number,
			synthetic: release.synthetic,
			withdrawalReason: release.withdrawalReason,
			design: designWords(release.design),
			warnings: methods.warnings.map(warningWords),
			indicators: { shown: methods.indicators.length, total: document.indicators.length },
			framework: methods.frameworkNumber,
			days: last && publishedAt ? Math.max(0, Math.round((publishedAt.getTime() - Date.parse(last)) / DAY)) : undefined,
			scales: comparability.map(({ indicator, instrument, verdict }) => ({
				...{ id: `${indicator} ${instrument}`, label: label(indicator), verdict: verdictWords(verdict) },
				instrument: pickText(document.instruments.find(({ code }) => code === instrument)?.label ?? { en: instrument }, locale).text
			})),
			groups: answered.map(({ period, breakdown, category, answers }) => ({
				id: `${period} ${breakdown} ${category}`,
				period,
				breakdown: breakdownName(document, breakdown, locale),
				label: categoryNames(document, breakdown, locale).get(category) ?? category,
				answers: count(answers)
			})),
			quality: quality && {
				countries: quality.countries.map(({ code, sites, answers, rate }) => ({
					...{ label: names[code] ?? code, sites: count(sites), answers: count(answers), rate: rate === null ? null : `${count(rate)}%` }
				})),
				regions: quality.regions.map(({ code, band }) => ({ code, label: names[code] ?? code, band: bandWords(band) })),
				hidden: quality.byIndicator.map(({ code, shown, hidden }) => ({
					...{ label: label(code), shown: count(shown), hidden: count(hidden) }
				})),
				precision: quality.precision.map(({ code, effective, width }) => ({
					...{ label: label(code), effective: middle(effective), width: middle(width) }
				}))
			}
		};
	});
