import type { LocalisedText } from '#platform/languages.ts';
import { writeWorkbook } from '#platform/workbook.ts';
import type { Choice, Exchange, Item, Media, Question, Questionnaire, Section } from '../questionnaire.ts';

type Cells = Readonly<Record<string, string>>;

const PRELOADS: Readonly<Record<string, string>> = {
	'timestamp start': 'start',
	'timestamp end': 'end',
	'date today': 'today'
};
const SELECTS = new Set<Question['type']>(['select_one', 'select_multiple', 'rank']);
const MEDIA = [
	['image', 'image'],
	['bigImage', 'big-image'],
	['audio', 'audio'],
	['video', 'video']
] as const;

/** A questionnaire as an XLSForm workbook. Compiled again, it means the same. */
export function writeXlsform(questionnaire: Questionnaire): Uint8Array {
	return writeWorkbook(xlsformSheets(questionnaire));
}

/** The sheets of the workbook, as rows of texts; the first row of each holds its headings. */
export function xlsformSheets(questionnaire: Questionnaire): { readonly name: string; readonly rows: readonly (readonly string[])[] }[] {
	const writer = new Writer(questionnaire);
	const survey = questionnaire.items.flatMap((item) => writer.item(item));
	const choices = Object.entries(questionnaire.lists).flatMap(([list, all]) =>
		writer.isFile(list) ? [] : all.map((choice) => writer.choice(list, choice))
	);
	const labels = writer.headings('label');
	return [
		{ name: 'survey', rows: tableOf(['type', 'name', ...labels], survey) },
		{ name: 'choices', rows: tableOf(['list_name', 'name', ...labels], choices) },
		{ name: 'settings', rows: tableOf(['form_id', 'version', 'allow_choice_duplicates'], [writer.settings()]) }
	];
}

class Writer {
	readonly #questionnaire: Questionnaire;
	/** BCP 47 tag → how headings name the language; without any, no heading names one */
	readonly #names: Readonly<Record<string, string>>;

	constructor(questionnaire: Questionnaire) {
		this.#questionnaire = questionnaire;
		const { languages, settings } = questionnaire;
		const own = Object.fromEntries(languages.filter((language) => language !== 'und').map((language) => [language, language]));
		this.#names = settings?.languageNames ?? own;
	}

	isFile(list: string): boolean {
		const { fileLists } = this.#questionnaire;
		return fileLists !== undefined && Object.hasOwn(fileLists, list);
	}

	/** The headings of a column in every language, so that none is lost where it has no words yet. */
	headings(column: string): string[] {
		const { languages } = this.#questionnaire;
		const named = languages
			.filter((language) => language in this.#names)
			.map((language) => `${column}::${this.#names[language] ?? language}`);
		return named.length > 0 ? named : [column];
	}

	item(item: Item): Cells[] {
		return item.kind === 'question' ? [this.#question(item)] : this.#section(item);
	}

	choice(list: string, choice: Choice): Cells {
		return {
			list_name: list,
			name: choice.name,
			...this.#texts('label', choice.label, choice.exchange),
			...this.#media(choice.media, choice.exchange),
			...choice.columns
		};
	}

	settings(): Cells {
		const { id, version, title, settings, lists } = this.#questionnaire;
		const repeated = Object.values(lists).some((choices) => new Set(choices.map(({ name }) => name)).size < choices.length);
		return {
			...this.#title(title),
			form_id: id,
			version,
			allow_choice_duplicates: repeated ? 'yes' : '',
			default_language: this.#defaultLanguage(),
			...given({
				style: settings?.style,
				instance_name: settings?.instanceName,
				public_key: settings?.publicKey,
				submission_url: settings?.submissionUrl,
				auto_send: settings?.autoSend,
				auto_delete: settings?.autoDelete,
				prefix: settings?.prefix,
				name: settings?.rootName
			})
		};
	}

	#defaultLanguage(): string {
		const { settings, defaultLanguage, languages } = this.#questionnaire;
		if (settings?.defaultLanguage) return settings.defaultLanguage;
		return languages[0] === defaultLanguage ? '' : defaultLanguage;
	}

	#title(title: LocalisedText): Cells {
		const [only, ...others] = Object.entries(title);
		if (only && others.length === 0 && only[0] === this.#questionnaire.defaultLanguage) return { form_title: only[1] ?? '' };
		return Object.fromEntries(
			Object.entries(title).map(([language, text]) => [`form_title::${this.#names[language] ?? language}`, text ?? ''])
		);
	}

	#section(section: Section): Cells[] {
		const begin: Cells = {
			type: `begin ${section.kind}`,
			name: section.name,
			...this.#texts('label', section.label, section.exchange),
			...this.#texts('hint', section.hint, section.exchange),
			...this.#media(section.media, section.exchange),
			...given({
				appearance: section.appearance,
				relevant: section.relevant,
				repeat_count: section.kind === 'repeat' ? section.count : undefined
			}),
			...attributes(section.exchange)
		};
		return [begin, ...section.items.flatMap((item) => this.item(item)), { type: `end ${section.kind}` }];
	}

	#question(question: Question): Cells {
		const { exchange } = question;
		const preload = exchange?.bind?.['jr:preload'];
		return {
			type: this.#type(question),
			name: question.name,
			...this.#texts('label', question.label, exchange),
			...this.#texts('hint', question.hint, exchange),
			...this.#texts('guidance_hint', question.guidance, exchange),
			...this.#texts('constraint_message', question.constraintMessage, exchange),
			...this.#texts('required_message', question.requiredMessage, exchange),
			...this.#media(question.media, exchange),
			...given({
				appearance: question.appearance,
				relevant: question.relevant,
				required: question.required ?? exchange?.written?.['required'],
				constraint: question.constraint,
				calculation: preload ? undefined : question.calculation,
				trigger: question.trigger?.map((name) => `\${${name}}`).join(', '),
				read_only: question.readOnly,
				default: question.defaultExpression ?? question.defaultText,
				choice_filter: question.choiceFilter,
				parameters: this.#parameters(question),
				sensitive: question.sensitive ? 'yes' : undefined,
				scale: question.scale
			}),
			...(preload ? {} : attributes(exchange))
		};
	}

	#type({ type, list, exchange }: Question): string {
		const bind = exchange?.bind;
		const kind = bind?.['jr:preload'];
		const what = bind?.['jr:preloadParams'] ?? '';
		if (kind) return PRELOADS[`${kind} ${what}`] ?? what;
		if (list === undefined || !SELECTS.has(type)) return type;
		return this.isFile(list) ? `${type}_from_file ${list}` : `${type} ${list}`;
	}

	#parameters({ range, randomize, list }: Question): string {
		if (range) return `start=${String(range.start)} end=${String(range.end)} step=${String(range.step)}`;
		const columns = list === undefined || !this.isFile(list) ? undefined : this.#questionnaire.fileLists?.[list];
		const parts = [
			randomize ? 'randomize=true' : '',
			randomize?.seed ? `seed=${randomize.seed}` : '',
			columns ? `value=${columns.value} label=${columns.label}` : ''
		];
		return parts.filter(Boolean).join(' ');
	}

	/** A text in its languages; what stood under a heading without one stands there again. */
	#texts(column: string, text: LocalisedText | undefined, exchange: Exchange | undefined): Cells {
		const plain = exchange?.unlocalised?.[column];
		const cells: Record<string, string> = plain === undefined ? {} : { [column]: plain };
		for (const [language, value] of Object.entries(text ?? {})) {
			const name = this.#names[language];
			const isPlain = language === this.#questionnaire.defaultLanguage && value === plain;
			if (value !== undefined && !isPlain) cells[name === undefined ? column : `${column}::${name}`] = value;
		}
		return cells;
	}

	#media(media: Media | undefined, exchange: Exchange | undefined): Cells {
		const cells = MEDIA.map(([key, column]) => this.#texts(column, media?.[key], renamed(exchange)));
		return Object.assign({}, ...cells) as Cells;
	}
}

/** The engine calls the column of large pictures by another name. */
function renamed(exchange: Exchange | undefined): Exchange | undefined {
	const big = exchange?.unlocalised?.['big_image'];
	return big === undefined ? exchange : { ...exchange, unlocalised: { ...exchange?.unlocalised, 'big-image': big } };
}

/** Attributes that only other tools heed. */
function attributes(exchange: Exchange | undefined): Cells {
	const columns = (kind: string, all: Readonly<Record<string, string>> = {}): [string, string][] =>
		Object.entries(all).map(([name, value]) => [`${kind}::${name}`, value]);
	return Object.fromEntries([
		...columns('bind', exchange?.bind),
		...columns('body', exchange?.control),
		...columns('instance', exchange?.instance)
	]);
}

function given(fields: Readonly<Record<string, string | undefined>>): Cells {
	return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Rows under their headings: those given first, then the others in the order in which they come. */
function tableOf(first: readonly string[], rows: readonly Cells[]): string[][] {
	const headings = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
	return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
}
