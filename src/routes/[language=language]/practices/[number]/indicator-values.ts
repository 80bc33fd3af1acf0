import type { Kysely } from 'kysely';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { PracticeRecord } from '#domains/practices/practice.ts';
import type { Cell } from '#domains/releases/cell.ts';
import { isMain } from '#domains/releases/dashboard/view.ts';
import { formatCell, formatInterval } from '#domains/releases/dashboard/figures.ts';
import { getWholes, listReleases } from '#domains/releases/server/releases.ts';
import type { Release } from '#domains/releases/release.ts';
import type { ReleaseTables } from '#domains/releases/server/tables.ts';
import { pickText } from '#platform/languages.ts';

/** Statistics write Greece as EL where addresses and this database write GR. */
const areaOf = (country: string) => (country === 'GR' ? 'EL' : country);

/** For each outcome of a record: its tag, the indicator it stands for, and that indicator's newest figures in the record's country. */
export async function valuesOfIndicators<Tag>(
	db: Kysely<ReleaseTables & FrameworkTables>,
	framework: FrameworkDocument,
	record: PracticeRecord,
	language: string,
	tagOf: (outcome: string) => Tag
) {
	const releases = (await listReleases(db)).filter(({ state }) => state === 'published');
	const cells: { release: Release; wholes: readonly Cell[] }[] = [];
	for (const release of releases) cells.push({ release, wholes: await getWholes(db, release) });
	const area = areaOf(record.countries[0] ?? '');
	const areaLabel = framework.areas.find(({ code }) => code === area)?.label;
	return record.outcomes.map((outcome) => {
		const indicator = framework.indicators.find(({ kind, outcomes }) => kind === 'result' && outcomes.includes(outcome));
		const figures = cells.flatMap(({ release, wholes }) => {
			const cell = indicator && wholes.find((one) => one.area === area && isMain(one, indicator));
			if (!indicator || !areaLabel || cell?.status !== 'shown') return [];
			const interval = formatInterval(cell, language);
			return [
				{
					value: interval ? `${formatCell(cell, language)} (${interval})` : formatCell(cell, language),
					area: pickText(areaLabel, language).text,
					release: pickText(release.title, language).text,
					href: `/${language}/dashboard?indicator=${indicator.code}&area=${area}&release=${encodeURIComponent(release.number)}`
				}
			];
		});
		return { ...tagOf(outcome), indicator: indicator?.code, figures };
	});
}
