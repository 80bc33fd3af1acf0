import { languageTag, privateTag } from './language-names.ts';
import type { ProblemList } from './problem-list.ts';
import type { Sheet } from './workbook.ts';

/** A column's meaning: what it holds, and in which language (empty: the default one). */
export interface Heading {
	readonly column: string;
	readonly language: string;
	/** as the author names the language */
	readonly languageName: string;
	/** as the author wrote it, for problems */
	readonly written: string;
	readonly index: number;
}

/** Spellings that the reference compiler accepts, and what each means here. Empty: known, but of no use to us. */
const SURVEY_ALIASES: Readonly<Record<string, string>> = {
	caption: 'label',
	relevance: 'relevant',
	calculate: 'calculation',
	readonly: 'read_only',
	constraining_message: 'constraint_message',
	'jr:constraintmsg': 'constraint_message',
	constraintmsg: 'constraint_message',
	requiredmsg: 'required_message',
	'jr:requiredmsg': 'required_message',
	count: 'repeat_count',
	'jr:count': 'repeat_count',
	'big-image': 'big_image',
	'immerse:sensitive': 'sensitive',
	'immerse:scale': 'scale',
	command: 'type',
	tag: 'name',
	rows: 'control:rows',
	autoplay: 'control:autoplay',
	intent: 'control:intent',
	buttontext: '',
	noapperrorstring: 'bind:jr:noAppErrorString',
	no_app_error_string: 'bind:jr:noAppErrorString',
	'jr:noapperrorstring': 'bind:jr:noAppErrorString',
	sms_field: '',
	sms_option: '',
	sms_separator: '',
	note: '',
	notes: '',
	comment: '',
	comments: '',
	source: ''
};
const CHOICE_ALIASES: Readonly<Record<string, string>> = { caption: 'label', value: 'name', 'big-image': 'big_image' };
const SURVEY_COLUMNS = new Set([
	'type',
	'name',
	'label',
	'hint',
	'guidance_hint',
	'constraint',
	'constraint_message',
	'required',
	'required_message',
	'relevant',
	'read_only',
	'calculation',
	'default',
	'appearance',
	'parameters',
	'choice_filter',
	'repeat_count',
	'image',
	'audio',
	'big_image',
	'video',
	'disabled',
	'trigger',
	'sensitive',
	'scale'
]);
export const TRANSLATED = new Set([
	'label',
	'hint',
	'guidance_hint',
	'constraint_message',
	'required_message',
	'image',
	'big_image',
	'audio',
	'video',
	'form_title',
	'title'
]);

/** Names that XML and expressions can hold. */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u;
const ATTRIBUTE = /^(bind|control|instance):([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/;

/** Reads the first row of a sheet. Columns nobody knows are kept on `choices` (filters use them) and warned of on `survey`. */
export function readHeadings(sheet: Sheet, kind: 'survey' | 'choices' | 'settings', problems: ProblemList): Heading[] {
	const [first] = sheet.rows;
	const written = (first?.cells ?? []).map((cell) => cell.trim());
	const delimiter = written.some((text) => text.includes('::')) ? '::' : ':';
	const place = { sheet: sheet.name, row: first?.row ?? 1 };
	const seen = new Set<string>();
	return written.flatMap((text, index) => {
		if (text === '') return [];
		const { column, language, languageName = '', unknownLanguage } = meaning(text, kind, delimiter);
		if (column === '') return [];
		const at = { ...place, column: text };
		if (unknownLanguage) problems.warn('language-unknown', at, { language: unknownLanguage, used: language });
		const isKnown = kind !== 'survey' || SURVEY_COLUMNS.has(column) || ATTRIBUTE.test(column);
		// a column of choices is read by its name in filters, so it has to be one
		const isName = kind !== 'choices' || column === 'list_name' || TRANSLATED.has(column) || NAME.test(text);
		if (!isKnown || !isName) {
			problems.warn('column-unknown', at);
			return [];
		}
		if (seen.has(`${column}::${language}`)) {
			problems.error('column-repeated', at);
			return [];
		}
		seen.add(`${column}::${language}`);
		return [{ column, language, languageName, written: text, index }];
	});
}

interface Meaning {
	readonly column: string;
	readonly language: string;
	readonly languageName?: string;
	readonly unknownLanguage?: string;
}

function meaning(text: string, kind: string, delimiter: string): Meaning {
	const parts = text.split(delimiter).map((part) => part.trim());
	let head = normal(parts.shift() ?? '');
	if (head === 'jr' && parts.length > 0) head = `jr:${normal(parts.shift() ?? '')}`;
	if (['media', 'bind', 'body', 'control', 'instance'].includes(head) && parts.length > 0) {
		// `media::image`, `bind::relevant`, `control::appearance`: the group says nothing more
		const written = normal(parts[0] ?? '');
		const inner = aliased(written, kind);
		if (kind === 'survey' && inner === written && !SURVEY_COLUMNS.has(inner)) return { column: attribute(head, parts), language: '' };
		head = normal(parts.shift() ?? '');
	}
	const column = aliased(head, kind);
	const name = parts.join(delimiter);
	if (name === '' || !TRANSLATED.has(column)) return { column, language: '' };
	const tag = languageTag(name);
	if (tag) return { column, language: tag, languageName: name };
	return { column, language: privateTag(name), languageName: name, unknownLanguage: name };
}

/** A column that sets an attribute other tools heed: `body::accuracyThreshold`. */
function attribute(head: string, parts: readonly string[]): string {
	return `${head === 'body' ? 'control' : head}:${parts.join(':')}`;
}

function normal(text: string): string {
	return text.toLowerCase().replace(/\s+/g, '_');
}

function aliased(head: string, kind: string): string {
	if (kind === 'survey') return SURVEY_ALIASES[head] ?? head;
	return kind === 'choices' ? (CHOICE_ALIASES[head] ?? head) : head;
}
