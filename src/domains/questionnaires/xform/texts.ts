import type { LocalisedText } from '#platform/languages.ts';
import { element, escapeXml, textElement } from '#platform/xml.ts';
import type { Choice, Item, Media, Questionnaire } from '../questionnaire.ts';
import type { Paths } from './paths.ts';

/** The name that stands for no language, where others have one. */
const NO_LANGUAGE = 'default';
const MEDIA_FORMS = [
	['image', 'image', 'images'],
	['bigImage', 'big-image', 'images'],
	['audio', 'audio', 'audio'],
	['video', 'video', 'video']
] as const;

interface Entry {
	/** translation → what stands in it: a text under '', media and guidance under the name of their form */
	readonly values: Map<string, Map<string, string>>;
	readonly hasText: boolean;
}

/**
 * The texts of a form: some stand where they are shown, some in `<itext>` under an identifier. A text goes there as soon as it has a language, or
 * a picture, a sound or a film beside it.
 */
export class Texts {
	readonly #questionnaire: Questionnaire;
	readonly #paths: Paths;
	readonly #entries = new Map<string, Entry>();
	readonly #translations = new Set<string>();
	readonly #noLanguage: string;

	constructor(questionnaire: Questionnaire, paths: Paths) {
		this.#questionnaire = questionnaire;
		this.#paths = paths;
		this.#noLanguage = questionnaire.settings?.defaultLanguage ?? NO_LANGUAGE;
	}

	/** The element that shows a text of an item, or nothing where it has none. */
	shown(name: 'label' | 'hint', item: Item): string {
		const localised = name === 'label' ? this.#values(item, 'label', item.label, item.media) : this.#hint(item);
		if (localised.size === 0) return '';
		const [only] = [...localised.values()];
		const inline = localised.size === 1 && localised.has('') && only?.size === 1 && only.has('');
		if (inline) return element(name, this.output(only.get('') ?? '', item));
		return element(name, '', { ref: `jr:itext('${this.#enter(`${this.#paths.of(item)}:${name}`, localised)}')` });
	}

	/** The attribute of a bind that holds a message: itself, or a reference to it. */
	message(column: 'constraint_message' | 'required_message', text: LocalisedText | undefined, item: Item): string | undefined {
		const values = this.#values(item, column, text);
		if (values.size === 0) return undefined;
		if (values.size === 1 && values.has('')) {
			const plain = tidy(values.get('')?.get('') ?? '');
			// a message with a reference has to be computed, so it stands among the texts
			if (!plain.includes('${')) return plain;
		}
		const kind = column === 'constraint_message' ? 'jr:constraintMsg' : 'jr:requiredMsg';
		return `jr:itext('${this.#enter(`${this.#paths.of(item)}:${kind}`, values)}')`;
	}

	/** True where the labels of a list stand in `<itext>`: any of them has a language or media. */
	isTranslated(choices: readonly Choice[]): boolean {
		return choices.some((choice) => {
			const values = this.#values(choice, 'label', choice.label, choice.media);
			return [...values].some(([translation, forms]) => translation !== '' || [...forms.keys()].some((form) => form !== ''));
		});
	}

	/** The identifier of a choice's label. */
	choiceId(list: string, place: number, choice: Choice): string {
		return this.#enter(`${list}-${String(place)}`, this.#values(choice, 'label', choice.label, choice.media));
	}

	/** A choice's label where no list of its has a language. */
	choiceLabel(choice: Choice): string {
		return tidy(this.#values(choice, 'label', choice.label).get('')?.get('') ?? '');
	}

	/** `<itext>` with all translations; every text in each of them. */
	itext(): string {
		if (this.#entries.size === 0) return '';
		const translations = [...this.#translations].map((translation) => {
			const texts = [...this.#entries].map(([id, entry]) => this.#text(id, entry, translation));
			const isDefault = translation === this.#noLanguage ? { default: 'true()' } : {};
			return element('translation', texts, { ...isDefault, lang: translation });
		});
		return element('itext', translations);
	}

	/** A text with `${name}` as `<output>`. */
	output(text: string, item: Item | undefined): string {
		const clean = tidy(text);
		const parts = clean.split(/(\$\{[^}]*\})/);
		if (parts.length === 1) return escapeXml(clean);
		const written = parts.map((part) => {
			const name = /^\$\{\s*(.*?)\s*\}$/.exec(part)?.[1];
			return name === undefined ? escapeXml(part) : element('output', '', { value: this.#paths.reference(name, item ?? {}) });
		});
		return ` ${written.join('')} `;
	}

	#text(id: string, { values, hasText }: Entry, translation: string): string {
		const forms = values.get(translation) ?? new Map<string, string>();
		const item = this.#itemOf.get(id);
		const own = forms.get('');
		const shown = own ?? (hasText ? '-' : undefined);
		const parts = [...forms]
			.filter(([form]) => form !== '')
			.map(([form, text]) => (form === 'guidance' ? this.#form(form, text, item) : textElement('value', text, { form })));
		if (shown !== undefined) parts.push(element('value', this.output(shown, item)));
		return element('text', parts, { id });
	}

	#form(form: string, text: string, item: Item | undefined): string {
		return element('value', this.output(text, item), { form });
	}

	readonly #itemOf = new Map<string, Item>();

	#enter(id: string, values: Map<string, Map<string, string>>): string {
		// what has no language stands under the default one as soon as it is among the texts
		const named = new Map<string, Map<string, string>>();
		for (const [translation, forms] of values) {
			const name = translation === '' ? this.#noLanguage : translation;
			const known = named.get(name) ?? new Map<string, string>();
			for (const [form, text] of forms) if (!known.has(form)) known.set(form, text);
			named.set(name, known);
			this.#translations.add(name);
		}
		this.#entries.set(id, { values: named, hasText: [...named.values()].some((forms) => forms.has('')) });
		return id;
	}

	#hint(item: Item): Map<string, Map<string, string>> {
		const values = this.#values(item, 'hint', item.hint);
		const written = item.exchange?.written?.['hint'];
		if (written && values.size === 0) return new Map([['', new Map([['', written]])]]);
		const guidance = item.kind === 'question' ? this.#values(item, 'guidance_hint', item.guidance) : new Map<string, Map<string, string>>();
		for (const [translation, forms] of guidance) {
			const known = values.get(translation) ?? new Map<string, string>();
			known.set('guidance', forms.get('') ?? '');
			values.set(translation, known);
		}
		return values;
	}

	/** Translation ('' where the heading named none) → form → text. */
	#values(of: Item | Choice, column: string, text: LocalisedText | undefined, media?: Media): Map<string, Map<string, string>> {
		const values = new Map<string, Map<string, string>>();
		const add = (form: string, texts: LocalisedText | undefined, unlocalised: string | undefined, prefix = ''): void => {
			for (const [translation, value] of this.#split(texts, unlocalised)) {
				const forms = values.get(translation) ?? new Map<string, string>();
				forms.set(form, prefix + value);
				values.set(translation, forms);
			}
		};
		const plain = of.exchange?.unlocalised ?? {};
		if (column === 'label')
			for (const [key, form, folder] of MEDIA_FORMS) add(form, media?.[key], plain[form.replace('-', '_')], `jr://${folder}/`);
		add('', text, plain[column]);
		if ('kind' in of) this.#remember(of, column);
		return values;
	}

	#remember(item: Item, column: string): void {
		const path = this.#paths.of(item);
		const names = { constraint_message: 'jr:constraintMsg', required_message: 'jr:requiredMsg', guidance_hint: 'hint' } as const;
		this.#itemOf.set(`${path}:${column in names ? names[column as keyof typeof names] : column}`, item);
	}

	/** Parts a text into what stood under headings with a language and what stood under the one without. */
	#split(texts: LocalisedText | undefined, unlocalised: string | undefined): [string, string][] {
		const { defaultLanguage, settings } = this.#questionnaire;
		const names = settings?.languageNames;
		const found: [string, string][] = unlocalised === undefined ? [] : [['', unlocalised]];
		for (const [language, value] of Object.entries(texts ?? {})) {
			const fallen = language === defaultLanguage && value === unlocalised;
			if (fallen || value === undefined) continue;
			if (!names) {
				if (unlocalised === undefined) found.push(['', value]);
			} else found.push([names[language] ?? language, value]);
		}
		return found;
	}
}

/** Curly quotes become straight ones, as other compilers of XLSForm write them. */
export function tidy(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
