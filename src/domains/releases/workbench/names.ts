import type { FrameworkDocument } from '#domains/framework/document.ts';
import { m } from '#messages';
import { languageName, pickText } from '#platform/languages.ts';
import type { WorkbenchWish } from './wish.ts';

/** What variables and their values are called, in a language. */
export interface VariableNames {
	variable(name: string): string;
	/** The same without an item's wording, which is long. */
	short(name: string): string;
	value(variable: string, value: string): string;
}

/** @param wording of the items, where it is known */
export function variableNames(framework: FrameworkDocument, wording: ReadonlyMap<string, string>, language: string): VariableNames {
	const words = (found: { label: Record<string, string> } | undefined) => found && pickText(found.label, language).text;
	const byCode = <T extends { code: string }>(list: readonly T[], code: string) => list.find((each) => each.code === code);
	const others: Readonly<Record<string, () => string>> = {
		country: m.workbench_country,
		region: m.publication_quality_region,
		language: m.workbench_language,
		instrument: m.workbench_instrument,
		'(intercept)': m.workbench_intercept
	};
	const short = (name: string) => {
		const indicator = words(byCode(framework.indicators, name));
		return indicator ? `${name} ${indicator}` : (words(byCode(framework.breakdowns, name)) ?? others[name]?.() ?? name);
	};
	return {
		short,
		variable(name) {
			const asked = short(name) === name ? wording.get(name) : undefined;
			return asked ? `${asked} (${name})` : short(name);
		},
		value(variable, value) {
			if (variable === 'language') return languageName(value, language);
			const lists = variable === 'instrument' ? framework.instruments : byCode(framework.breakdowns, variable)?.categories;
			const places = variable === 'country' || variable === 'region' ? framework.areas : undefined;
			return words(byCode(lists ?? places ?? [], value)) ?? value;
		}
	};
}

/** The label of a line, whose parts are variables (`R10`), values of one (`sex=girl`), or of the second variable asked for (`girl − boy`). */
export function lineWords(label: string, { others }: Pick<WorkbenchWish, 'others'>, names: VariableNames): string {
	const part = (text: string, isValue: boolean) => {
		const [variable = '', value] = text.split(/=(.*)/s);
		if (value !== undefined) return `${names.variable(variable)}: ${names.value(variable, value)}`;
		return isValue ? names.value(others[0] ?? '', text) : names.variable(text);
	};
	const difference = label.split(' − ');
	if (difference.length > 1) return difference.map((text) => part(text, true)).join(' − ');
	return label
		.split(/( × |, ?)/)
		.map((text, at) => (at % 2 === 1 ? (text === ',' ? ', ' : text) : part(text, false)))
		.join('');
}
