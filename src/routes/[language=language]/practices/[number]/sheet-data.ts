import { renderSVG } from 'uqr';
import { facetName, fieldName } from '#domains/practices/facet-name.ts';
import { breakable, type Sheet, type SheetSection, sheetLevels, shorten } from '#domains/practices/sheet.ts';
import { m } from '#messages';
import { direction, type Language } from '#platform/languages.ts';
import type { RecordPage } from './record-page.ts';

interface Where {
	readonly number: number;
	readonly address: string;
	readonly locale: Language;
}

/** What the sheet says of a record: what somebody needs to begin, what to know before, and whom to ask. */
export function sheetOf(record: RecordPage, { number, address, locale }: Where): Sheet {
	const section = (heading: string, { text, language }: { text: string; language: string }): SheetSection => ({
		...{ heading, language, numbered: false },
		lines: text
			.split(/\n+/)
			.map((line) => breakable(line.trim()))
			.filter(Boolean)
	});
	const { money, people, time } = record.costs;
	const costs = [money, people, time].filter(({ text }) => text);
	const [description] = record.texts;
	return {
		language: locale,
		direction: direction(locale),
		kicker: `Immerse · ${m.practices_title()} ${number}`,
		title: shortened(record.title, 160),
		summary: shortened(record.summary, 420),
		facts: factsOf(record, locale),
		address,
		qr: renderSVG(address),
		qrText: m.follow_sheet_qr(),
		cutText: m.follow_sheet_cut(),
		levels: sheetLevels([
			...(record.steps.text
				? [{ heading: fieldName.steps(), language: record.steps.language, numbered: true, lines: record.steps.lines.map(breakable) }]
				: description
					? [section(fieldName[description.field](), description)]
					: []),
			section(fieldName.needs(), record.needs),
			{
				heading: m.follow_sheet_costs(),
				language: costs[0]?.language ?? locale,
				numbered: false,
				lines: costs.map(({ text }) => breakable(text.replaceAll(/\s+/g, ' ').trim()))
			},
			section(fieldName.didNotWork(), record.didNotWork),
			section(facetName.evidence(), {
				text: [record.evidence.label, record.evidence.reason.text].filter(Boolean).join('\n'),
				language: record.evidence.reason.text ? record.evidence.reason.language : locale
			})
		])
	};
}

const shortened = ({ text, language }: { text: string; language: string }, most: number) => ({
	text: breakable(shorten(text.replaceAll(/\s+/g, ' ').trim(), most)),
	language
});

function factsOf(record: RecordPage, locale: Language): Sheet['facts'] {
	const targets = record.facts.find(({ facet }) => facet === 'target')?.values ?? [];
	const ages = record.ages ? m.proposals_ages_range({ from: record.ages.from, to: record.ages.to }) : '';
	const places = record.places.map(({ name }) => name);
	const contact = record.contact ? [record.contact.organisation, record.contact.person].filter(Boolean).join(', ') : '';
	const facts = [
		{ label: m.follow_sheet_whom(), value: [...targets, ages].filter(Boolean).join('; ') },
		{ label: m.follow_sheet_where(), value: [...places, ...record.countries].join(', ') },
		{ label: m.follow_sheet_ask(), value: contact || m.follow_sheet_ask_here() },
		{ label: facetName.licence(), value: record.licence ?? '' },
		{ label: m.practices_sources(), value: record.sources.map(({ title }) => title).join('; ') }
	];
	return facts.filter(({ value }) => value).map(({ label, value }) => ({ label, value: breakable(shorten(value, 150)), language: locale }));
}
