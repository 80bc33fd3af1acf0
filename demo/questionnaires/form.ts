/** How the demo's questionnaires are written down before they become workbooks. */

/** A text in the languages of a form, in the order of its `languages`. */
export type Texts = readonly string[];

export interface FormChoice {
	readonly name: string;
	readonly label: Texts;
	readonly image?: string;
}

export interface FormQuestion {
	readonly type: string;
	readonly name: string;
	readonly label: Texts;
	readonly hint?: Texts;
	readonly relevant?: string;
	readonly constraint?: string;
	readonly constraintMessage?: Texts;
	readonly appearance?: string;
	/** may hurt to be asked */
	readonly sensitive?: true;
	readonly scale?: string;
	readonly parameters?: string;
}

export interface Form {
	readonly id: string;
	readonly title: Texts;
	/** heading of each language: `English (en)` */
	readonly languages: readonly string[];
	readonly questions: readonly FormQuestion[];
	readonly lists: Readonly<Record<string, readonly FormChoice[]>>;
}

/** Choices with the codes 1, 2, 3 …, each with a picture where a name for pictures is given: `glass` → `glass-1.svg`. */
export function scale(labels: readonly Texts[], pictures?: string): FormChoice[] {
	return labels.map((label, index) => {
		const name = String(index + 1);
		return pictures ? { name, label, image: `${pictures}-${name}.svg` } : { name, label };
	});
}
