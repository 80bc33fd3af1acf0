import { z } from 'zod';
import { interfaceLanguages, type Language } from '#platform/languages.ts';
import type { Indicator } from './document.ts';
import type { TextChange } from './revision.ts';

const text = z.string().trim().min(1).max(600);

/** The form with all texts of an indicator: `label.nl`, `definition.nl`, and so on for each language. */
export const indicatorTextsForm = z.object(
	Object.fromEntries(
		interfaceLanguages.flatMap((language) => [
			[`label.${language}`, text],
			[`definition.${language}`, text]
		])
	) as Record<`${'label' | 'definition'}.${Language}`, typeof text>
);

export const publishForm = z.object({ note: z.string().trim().min(1).max(600) });

/** The texts of a form that differ from those of the indicator. */
export function changedTexts(indicator: Indicator, texts: z.infer<typeof indicatorTextsForm>): TextChange[] {
	return (['label', 'definition'] as const).flatMap((field) =>
		interfaceLanguages
			.map((language): TextChange => ({ kind: 'indicators', code: indicator.code, field, language, text: texts[`${field}.${language}`] }))
			.filter((change) => indicator[field][change.language] !== change.text)
	);
}
