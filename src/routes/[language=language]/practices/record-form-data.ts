import type { FrameworkDocument } from '#domains/framework/document.ts';
import { type PracticeRecord, textFields } from '#domains/practices/practice.ts';
import { type Collection, facetLabel } from '#domains/practices/server/catalogue.ts';
import { isLanguage, type Language, pickText } from '#platform/languages.ts';

const groups = ['outcomes', 'target', 'action', 'professionals', 'networks', 'funds', 'addressed'] as const;

/** What the form of a record shows: its texts in one language, and all choices with those made. */
export function recordFormData(
	record: PracticeRecord | undefined,
	revision: number,
	wanted: string | null,
	{ collection, framework, locale }: { collection: Collection; framework: FrameworkDocument; locale: Language }
) {
	const asked = wanted ?? record?.originalLanguage ?? locale;
	const language = isLanguage(asked) ? asked : locale;
	const label = (facet: Parameters<typeof facetLabel>[1], code: string) => facetLabel(collection, facet, code, locale);
	const codesOf = (facet: string) =>
		facet === 'outcomes'
			? framework.outcomes.map(({ code }) => code)
			: collection.terms.filter((term) => term.facet === facet).map(({ code }) => code);
	const texts = ['title', 'summary', 'evidenceReason', ...textFields] as const;
	const values: Record<string, string> = {
		...Object.fromEntries(texts.map((field) => [field, record?.[field][language] ?? ''])),
		category: record?.category ?? 'practice',
		countries: record?.countries.join(' ') ?? '',
		languages: record?.languages.join(' ') ?? '',
		since: record?.since ? String(record.since) : '',
		website: record?.website ?? '',
		sources: record?.sources.map(({ title, url }) => (url ? `${title} | ${url}` : title)).join('\n') ?? '',
		evidence: record?.evidence ?? 'described'
	};
	return {
		language,
		revision,
		name: record ? pickText(record.title, locale).text : '',
		values,
		categories: codesOf('category').map((code) => ({ code, label: label('category', code) })),
		evidence: codesOf('evidence').map((code) => ({ code, label: label('evidence', code) })),
		choices: groups.map((facet) => ({
			facet,
			options: codesOf(facet).map((code) => ({ code, label: label(facet, code), chosen: record?.[facet].includes(code) ?? false }))
		}))
	};
}

export type RecordFormData = ReturnType<typeof recordFormData>;
