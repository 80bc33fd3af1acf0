import type { LocalisedText } from '#platform/languages.ts';
import type { FormSettings } from '../questionnaire.ts';
import type { ProblemList } from './problem-list.ts';
import type { Table } from './table.ts';

const ALIASES: Readonly<Record<string, string>> = {
	title: 'form_title',
	id_string: 'form_id',
	set_form_title: 'form_title',
	set_form_id: 'form_id'
};

/** Settings that are heeded, and those that are known and change nothing here. */
const KNOWN = new Set([
	'form_title',
	'form_id',
	'version',
	'default_language',
	'style',
	'allow_choice_duplicates',
	'instance_name',
	'public_key',
	'submission_url',
	'auto_send',
	'auto_delete',
	'prefix',
	'name',
	'namespaces',
	'instance_xmlns',
	'omit_instanceid',
	'clean_text_values',
	'add_none_option',
	'attribute',
	'sms_keyword',
	'sms_separator',
	'sms_allow_media',
	'sms_date_format',
	'sms_datetime_format',
	'sms_response',
	'compact_delimiter',
	'compact_prefix',
	'entity_version',
	'client_editable'
]);

export interface Settings {
	get(name: string): string;
	title(language: string): LocalisedText | undefined;
}

/** Reads the first row of the settings sheet; a setting nobody knows is warned of. */
export function readSettings(table: Table | undefined, problems: ProblemList): Settings {
	const row = table?.rows[0];
	const headings = table?.headings ?? [];
	for (const heading of headings) {
		if (!KNOWN.has(nameOf(heading.column)) && row)
			problems.warn('setting-unknown', { ...row.place(heading.column), row: 1 }, { name: heading.written });
	}
	const written = (name: string): string[] => headings.map(({ column }) => column).filter((column) => nameOf(column) === name);
	return {
		get: (name) =>
			written(name)
				.map((column) => row?.get(column) ?? '')
				.find(Boolean) ?? '',
		title: (language) =>
			written('form_title')
				.map((column) => row?.texts(column, language))
				.find(Boolean)
	};
}

function nameOf(column: string): string {
	return ALIASES[column] ?? column.split(':')[0] ?? column;
}

/** What only other tools heed. */
export function formSettings(settings: Settings, languageNames: Readonly<Record<string, string>>): { settings?: FormSettings } {
	const fields = {
		defaultLanguage: settings.get('default_language'),
		style: settings.get('style'),
		instanceName: settings.get('instance_name'),
		publicKey: settings.get('public_key'),
		submissionUrl: settings.get('submission_url'),
		autoSend: settings.get('auto_send'),
		autoDelete: settings.get('auto_delete'),
		prefix: settings.get('prefix'),
		rootName: settings.get('name')
	};
	const given: FormSettings = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
	const all: FormSettings = Object.keys(languageNames).length > 0 ? { ...given, languageNames } : given;
	return Object.keys(all).length > 0 ? { settings: all } : {};
}
