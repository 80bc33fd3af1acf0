import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { PracticeRecord } from '#domains/practices/practice.ts';
import { type FormField, formSteps, type FormStep } from '#domains/practices/readiness.ts';
import { type Collection, facetLabel, offeredTerms } from '#domains/practices/server/catalogue.ts';
import { collator, countryName, type Language, languageName, pickText } from '#platform/languages.ts';
import { isRowField, kindOf, rowParts } from './form-fields.ts';
import { elsewhere, europe, languagesOfWork, surveyed } from './places.ts';

type Facet = Parameters<typeof facetLabel>[1];
export interface Option {
	readonly code: string;
	readonly label: string;
}

/** The record's values of a page as a form sends them: name → text, of a name that stands several times a line each. */
export function stepValues(record: PracticeRecord, step: FormStep, language: string, contactEmail: string): Record<string, string> {
	const values: Record<string, string> = {};
	for (const field of formSteps[step]) Object.assign(values, valuesOf(record, field, language));
	if (step === 'contact') values['contact-email'] = contactEmail;
	return values;
}

function valuesOf(record: PracticeRecord, field: FormField, language: string): Record<string, string> {
	if (isRowField(field)) {
		const rows: readonly object[] = record[field];
		const column = (part: string) => rows.map((row) => String((row as Record<string, unknown>)[part] ?? '')).join('\n');
		return Object.fromEntries(rowParts[field].map((part) => [`${field}-${part}`, column(part)]));
	}
	switch (field) {
		case 'ages':
			return { 'ages-from': String(record.ages?.from ?? ''), 'ages-to': String(record.ages?.to ?? '') };
		case 'contact':
			return { 'contact-organisation': record.contact?.organisation ?? '', 'contact-person': record.contact?.person ?? '' };
		case 'outcomes': {
			const reasons = Object.entries(record.outcomeReasons).map(([code, why]) => [`why-${code}`, why] as const);
			return { outcomes: record.outcomes.join('\n'), ...Object.fromEntries(reasons) };
		}
		case 'pictures':
			return Object.fromEntries(
				record.pictures.flatMap(({ file, alt, credit }) => [
					[`alt-${file}`, alt[language] ?? ''],
					[`credit-${file}`, credit]
				])
			);
		case 'files':
			return {};
		default: {
			const value = record[field as Exclude<FormField, 'places' | 'links' | 'sources'>];
			if (kindOf(field) === 'text') return { [field]: (value as Record<string, string>)[language] ?? '' };
			return { [field]: Array.isArray(value) ? value.join('\n') : String(value ?? '') };
		}
	}
}

interface Words {
	readonly collection: Collection;
	readonly framework: FrameworkDocument;
	readonly locale: Language;
}

const byLabel = (locale: Language) => (a: Option, b: Option) => collator(locale).compare(a.label, b.label);

/** What can be chosen in a field; `more` is what is folded away at first. */
export function optionsOf(field: FormField, record: PracticeRecord, { collection, locale }: Words): { options: Option[]; more: Option[] } {
	const countries = (codes: readonly string[]) => codes.map((code) => ({ code, label: countryName(code, locale) })).sort(byLabel(locale));
	const languages = (codes: readonly string[]) => codes.map((code) => ({ code, label: languageName(code, locale) }));
	if (field === 'places') return { options: countries(europe), more: countries(elsewhere) };
	if (field === 'countries') {
		const rest = europe.filter((code) => !surveyed.includes(code));
		return { options: countries(surveyed), more: [...countries(rest), ...countries(elsewhere)] };
	}
	if (field === 'languages')
		return { options: languages(languagesOfWork.slice(0, 10)), more: languages(languagesOfWork.slice(10)).sort(byLabel(locale)) };
	const terms = offeredTerms(collection, field, [record[field]].flat().map(String));
	return { options: terms.map(({ code }) => ({ code, label: facetLabel(collection, field as Facet, code, locale) })), more: [] };
}

/** The outcomes by their dimensions, each with what its indicator says it is. */
export function outcomesByDimension({ framework, locale }: Words) {
	return framework.dimensions.map(({ code, label, colour, symbol }) => ({
		...{ code, colour, symbol },
		label: pickText(label, locale).text,
		outcomes: framework.outcomes
			.filter(({ dimension }) => dimension === code)
			.map((outcome) => {
				const indicator = framework.indicators.find(({ kind, outcomes }) => kind === 'result' && outcomes.includes(outcome.code));
				const definition = indicator ? pickText(indicator.definition, locale) : undefined;
				return { code: outcome.code, label: pickText(outcome.label, locale).text, definition };
			})
	}));
}
