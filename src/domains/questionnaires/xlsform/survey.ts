import type { LocalisedText } from '#platform/languages.ts';
import { SCALE_KINDS, type Choice, type Exchange, type Item, type Question, type ScaleKind, type Section } from '../questionnaire.ts';
import { OTHER_LABEL, SPECIFY_LABEL, readMedia } from './choices.ts';
import { readParameters } from './parameters.ts';
import type { ProblemList, Place } from './problem-list.ts';
import { readType, type TypeCell } from './question-types.ts';
import type { Table, TableRow } from './table.ts';

/** An item and the row it was read from, so that later checks can point at a cell. */
export type RowOf = Map<Item, TableRow>;

interface OpenGroup {
	readonly items: Item[];
	readonly section?: Omit<Section, 'items' | 'kind'> & { readonly count?: string };
	readonly of: 'group' | 'repeat';
	readonly row?: TableRow;
}

export interface SurveyContext {
	readonly language: string;
	readonly languages: readonly string[];
	/** false where no heading names a language */
	readonly inLanguages: boolean;
	readonly lists: Map<string, Choice[]>;
	/** files whose rows are choices, or are looked into → their columns; filled while reading */
	readonly files: Map<string, { readonly value: string; readonly label: string }>;
	readonly problems: ProblemList;
	readonly rowOf: RowOf;
}

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u;

/** Reads the survey sheet into a tree of groups and questions. */
export function readSurvey(table: Table, context: SurveyContext): Item[] {
	const open: OpenGroup[] = [{ items: [], of: 'group' }];
	for (const row of table.rows) {
		if (row.isEmpty || /^(yes|true)$/i.test(row.get('disabled'))) continue;
		readRow(row, open, context);
	}
	while (open.length > 1) {
		const unclosed = open.at(-1);
		if (unclosed?.row) context.problems.error('group-not-closed', unclosed.row.place('type'), { name: unclosed.section?.name ?? '' });
		close(open, context);
	}
	return open[0]?.items ?? [];
}

function readRow(row: TableRow, open: OpenGroup[], context: SurveyContext): void {
	const { problems } = context;
	if (row.get('type') === '') return problems.error('type-missing', row.place('type'), { name: row.get('name') });
	const type = readType(row.get('type'));
	switch (type.kind) {
		case 'unknown':
			return problems.error('type-unknown', row.place('type'), { type: type.type });
		case 'refused':
			return problems.error('type-refused', row.place('type'), { type: type.type });
		case 'left-out':
			return problems.warn('type-left-out', row.place('type'), { type: type.type });
		case 'file':
			context.files.set(`${row.get('name')}.csv`, { value: 'name', label: 'label' });
			return;
		case 'begin':
			return begin(row, type.of, open, context);
		case 'end':
			return end(row, type.of, open, context);
		case 'not-kept':
			problems.warn('type-not-kept', row.place('type'), { type: type.type });
			return addQuestion(row, { kind: 'question', type: 'hidden', exchange: type.exchange }, open, context);
		case 'question':
			return addQuestion(row, type, open, context);
	}
}

function begin(row: TableRow, of: 'group' | 'repeat', open: OpenGroup[], context: SurveyContext): void {
	const name = readName(row, context);
	const texts = (column: string): LocalisedText | undefined => row.texts(column, context.language);
	const section = {
		name,
		...given({
			label: texts('label'),
			hint: texts('hint'),
			media: readMedia(row, context.language),
			appearance: row.get('appearance'),
			relevant: truth(row.get('relevant')),
			count: of === 'repeat' ? row.get('repeat_count') : '',
			exchange: exchangeOf(row, context)
		})
	};
	open.push({ items: [], of, row, section });
}

function end(row: TableRow, of: 'group' | 'repeat', open: OpenGroup[], context: SurveyContext): void {
	const last = open.at(-1);
	if (open.length === 1 || last?.of !== of)
		return context.problems.error('group-not-open', row.place('type'), { kind: of, open: last?.section?.name ?? '' });
	close(open, context);
}

function close(open: OpenGroup[], context: SurveyContext): void {
	const closed = open.pop();
	if (!closed?.section || !closed.row) return;
	if (closed.items.length === 0) context.problems.warn('group-empty', closed.row.place('type'), { name: closed.section.name });
	const section: Section = { kind: closed.of, ...closed.section, items: closed.items };
	context.rowOf.set(section, closed.row);
	open.at(-1)?.items.push(section);
}

function readName(row: TableRow, { problems }: SurveyContext): string {
	const name = row.get('name');
	if (name === '') problems.error('name-missing', row.place('name'));
	else if (!NAME.test(name)) problems.error('name-invalid', row.place('name'), { name });
	else if (name in {} || name === 'meta' || name === 'instanceID' || name === 'instanceName')
		problems.error('name-reserved', row.place('name'), { name });
	return name;
}

/** What other tools ask and our player does not. */
const NOT_ASKED = new Set<Question['type']>(['barcode', 'geopoint', 'geotrace', 'geoshape', 'background-audio']);

type QuestionCell = Extract<TypeCell, { kind: 'question' }>;

function addQuestion(row: TableRow, cell: QuestionCell, open: OpenGroup[], context: SurveyContext): void {
	const name = readName(row, context);
	if (name === '') return;
	const question = readQuestion(row, name, cell, context);
	if (NOT_ASKED.has(question.type)) context.problems.warn('type-not-asked', row.place('type'), { type: question.type });
	checkWords(row, question, context);
	checkList(row, question, context);
	context.rowOf.set(question, row);
	const items = open.at(-1)?.items;
	items?.push(question);
	if (cell.orOther && items) items.push(...specify(row, question, context));
}

function readQuestion(row: TableRow, name: string, cell: QuestionCell, context: SurveyContext): Question {
	const texts = (column: string): LocalisedText | undefined => row.texts(column, context.language);
	const calculation = row.get('calculation') || cell.calculation;
	if (cell.type === 'calculate' && !calculation) context.problems.error('calculation-missing', row.place('calculation'), { name });
	const standard = row.get('default');
	const dynamic = /\$\{|[\w-]\(/.test(standard);
	const { columns, bind, control, ...parameters } = readParameters(row, cell.type, context.problems);
	if (cell.file) context.files.set(cell.file, { ...fileColumns(cell.file), ...columns });
	return {
		kind: 'question',
		name,
		type: cell.type,
		...parameters,
		...(truth(row.get('sensitive')) === 'true()' ? { sensitive: true as const } : {}),
		...given({
			scale: readScale(row, context),
			label: texts('label'),
			hint: texts('hint'),
			guidance: texts('guidance_hint'),
			media: readMedia(row, context.language),
			appearance: row.get('appearance'),
			relevant: truth(row.get('relevant')),
			required: unless(truth(row.get('required')), 'false()'),
			requiredMessage: texts('required_message'),
			constraint: truth(row.get('constraint')) || cell.constraint,
			constraintMessage: texts('constraint_message'),
			calculation,
			trigger: readTrigger(row, context),
			readOnly: unless(truth(row.get('read_only')), 'false()'),
			defaultText: dynamic ? '' : standard,
			defaultExpression: dynamic ? standard : '',
			list: cell.list,
			choiceFilter: row.get('choice_filter'),
			exchange: exchangeOf(row, context, cell, { bind, control })
		})
	};
}

function readScale(row: TableRow, { problems }: SurveyContext): ScaleKind | undefined {
	const written = row.get('scale').toLowerCase();
	const found = SCALE_KINDS.find((kind) => kind === written);
	if (written !== '' && !found) problems.error('scale-unknown', row.place('scale'), { scale: written, scales: SCALE_KINDS.join(', ') });
	return found;
}

/** `${a}`, or several of them. */
function readTrigger(row: TableRow, { problems }: SurveyContext): readonly string[] | undefined {
	const written = row.get('trigger');
	if (written === '') return undefined;
	const names = [...written.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, name = '']) => name);
	if (names.length === 0 || written.replace(/\$\{[^}]*\}|[\s,;]/g, '') !== '')
		problems.error('trigger-invalid', row.place('trigger'), { example: '${age}' });
	return names;
}

/** Which columns of a file hold code and label where the author doesn't say. */
function fileColumns(file: string): { readonly value: string; readonly label: string } {
	return /\.geojson$/i.test(file) ? { value: 'id', label: 'title' } : { value: 'name', label: 'label' };
}

const TEXTS = ['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message', 'image', 'big_image', 'audio', 'video'];

/** What the engine has no use for. */
function exchangeOf(
	row: TableRow,
	{ inLanguages }: SurveyContext,
	cell?: QuestionCell,
	parameters?: Required<Pick<Exchange, 'bind' | 'control'>>
): Exchange | undefined {
	const parts: Required<Exchange> = {
		unlocalised: inLanguages ? row.unlocalised(TEXTS) : {},
		written: {
			...(cell?.hint && row.get('hint') === '' ? { hint: cell.hint } : {}),
			...(truth(row.get('required')) === 'false()' ? { required: 'false()' } : {}),
			...(cell?.list ? { row: String(row.number) } : {})
		},
		bind: { ...cell?.exchange?.bind, ...parameters?.bind, ...row.attributes('bind') },
		control: { ...parameters?.control, ...row.attributes('control') },
		instance: row.attributes('instance')
	};
	const filled = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
	return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** `yes`, `TRUE`, `no` … as authors write them, as expressions. */
function truth(cell: string): string {
	if (/^(yes|true|true\(\))$/i.test(cell)) return 'true()';
	return /^(no|false|false\(\))$/i.test(cell) ? 'false()' : cell;
}

function unless(text: string, nothing: string): string {
	return text === nothing ? '' : text;
}

/** Leaves out what is empty, so that a compiled questionnaire stays small. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}

function checkWords(row: TableRow, question: Question, { languages, problems }: SurveyContext): void {
	if (question.type === 'calculate' || question.type === 'hidden' || question.type === 'background-audio') return;
	if (!question.label && !question.hint && !question.media)
		return problems.warn('label-missing', row.place('label'), { name: question.name });
	const missing = question.label ? languages.filter((language) => !(language in (question.label ?? {}))) : [];
	if (missing.length > 0) problems.warn('translation-missing', row.place('label'), { name: question.name, languages: missing.join(', ') });
}

function checkList(row: TableRow, question: Question, { lists, files, problems }: SurveyContext): void {
	if (question.list === undefined || lists.has(question.list) || files.has(question.list)) return;
	const place: Place = row.place('type');
	if (lists.size === 0) problems.error('list-missing', place, { list: question.list });
	else problems.error('list-unknown', place, { list: question.list, lists: [...lists.keys()].slice(0, 8).join(', ') });
}

/** `or_other`: one more choice, and a question that asks what it is. */
function specify(row: TableRow, question: Question, { lists, languages, rowOf }: SurveyContext): Question[] {
	const choices = lists.get(question.list ?? '');
	const inLanguages = (text: LocalisedText): LocalisedText =>
		Object.fromEntries(languages.map((language) => [language, text[language] ?? text['en'] ?? '']));
	if (choices && !choices.some(({ name }) => name === 'other'))
		choices.push({ name: 'other', label: inLanguages(OTHER_LABEL), exchange: { unlocalised: { label: OTHER_LABEL['en'] ?? '' } } });
	const follow: Question = {
		kind: 'question',
		name: `${question.name}_other`,
		type: 'text',
		label: inLanguages(SPECIFY_LABEL),
		relevant: `selected(\${${question.name}}, 'other')`,
		exchange: { unlocalised: { label: 'Specify other.' }, written: { relevant: `selected(../${question.name}, 'other')` } }
	};
	rowOf.set(follow, row);
	return [follow];
}
