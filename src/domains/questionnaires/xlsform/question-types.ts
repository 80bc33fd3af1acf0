import type { Exchange, QuestionType } from '../questionnaire.ts';

/** What a cell of the column `type` says. */
export type TypeCell =
	| {
			readonly kind: 'question';
			readonly type: QuestionType;
			readonly list?: string;
			readonly orOther?: boolean;
			readonly calculation?: string;
			readonly constraint?: string;
			/** what other tools show beside it */
			readonly hint?: string;
			/** the choices are the rows of this file, which comes beside the workbook */
			readonly file?: string;
			readonly exchange?: Exchange;
	  }
	| { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
	/** rows of a file that expressions may look into */
	| { readonly kind: 'file' }
	/** known to the standard and refused here */
	| { readonly kind: 'refused'; readonly type: string }
	/** what watches how somebody answers: left out */
	| { readonly kind: 'left-out'; readonly type: string }
	/** facts about the device or its owner: never collected here, kept for the exchange with other tools */
	| { readonly kind: 'not-kept'; readonly type: string; readonly exchange: Exchange }
	| { readonly kind: 'unknown'; readonly type: string };

const PLAIN: Readonly<Record<string, QuestionType>> = {
	text: 'text',
	string: 'text',
	'add text prompt': 'text',
	'text prompt': 'text',
	q: 'text',
	'q string': 'text',
	integer: 'integer',
	int: 'integer',
	'add integer prompt': 'integer',
	'add integer question': 'integer',
	'q int': 'integer',
	decimal: 'decimal',
	'add decimal prompt': 'decimal',
	'q decimal': 'decimal',
	range: 'range',
	date: 'date',
	'add date prompt': 'date',
	'q date': 'date',
	time: 'time',
	'add time prompt': 'time',
	'q time': 'time',
	datetime: 'dateTime',
	'date time': 'dateTime',
	'add date time prompt': 'dateTime',
	'add datetime prompt': 'dateTime',
	'q datetime': 'dateTime',
	'q date time': 'dateTime',
	note: 'note',
	'add note prompt': 'note',
	'q note': 'note',
	image: 'image',
	photo: 'image',
	'add image prompt': 'image',
	'q image': 'image',
	'q picture': 'image',
	audio: 'audio',
	'add audio prompt': 'audio',
	'q audio': 'audio',
	video: 'video',
	'add video prompt': 'video',
	'q video': 'video',
	file: 'file',
	'add file prompt': 'file',
	barcode: 'barcode',
	'add barcode prompt': 'barcode',
	'q barcode': 'barcode',
	geopoint: 'geopoint',
	gps: 'geopoint',
	location: 'geopoint',
	'q geopoint': 'geopoint',
	'q location': 'geopoint',
	'add location prompt': 'geopoint',
	geotrace: 'geotrace',
	'q geotrace': 'geotrace',
	geoshape: 'geoshape',
	'q geoshape': 'geoshape',
	'background-audio': 'background-audio',
	acknowledge: 'acknowledge',
	acknowledgement: 'acknowledge',
	'add acknowledge prompt': 'acknowledge',
	'q acknowledge': 'acknowledge',
	trigger: 'acknowledge',
	calculate: 'calculate',
	calculation: 'calculate',
	'q calculate': 'calculate',
	'add calculate prompt': 'calculate',
	hidden: 'hidden'
};
const REFUSED = new Set(['entity', 'osm', 'xml-external']);
const LEFT_OUT = new Set(['audit', 'start-geopoint', 'background-geopoint']);

/** Old types that bring a constraint along. `hint` is what other tools show beside them. */
const BOUND: Readonly<Record<string, { readonly type: QuestionType; readonly constraint: string; readonly hint?: string }>> = {
	...same(['phone number', 'add phone number prompt', 'q phone number'], {
		type: 'text',
		constraint: "regex(., '^\\d*$')",
		hint: 'Enter numbers only.'
	}),
	percentage: { type: 'integer', constraint: '0 <= . and . <= 100' },
	'number of days in last month': { type: 'integer', constraint: '0 <= . and . <= 31', hint: 'Enter a number 0-31.' },
	'number of days in last six months': { type: 'integer', constraint: '0 <= . and . <= 183', hint: 'Enter a number 0-183.' },
	'number of days in last year': { type: 'integer', constraint: '0 <= . and . <= 365', hint: 'Enter a number 0-365.' }
};

/** Facts about a device and its owner, by the name under which a form asks for them. */
const PROPERTIES: Readonly<Record<string, string>> = {
	deviceid: 'deviceid',
	'device id': 'deviceid',
	'get device id': 'deviceid',
	imei: 'deviceid',
	'uri:deviceid': 'uri:deviceid',
	subscriberid: 'subscriberid',
	'subscriber id': 'subscriberid',
	'get subscriber id': 'subscriberid',
	'uri:subscriberid': 'uri:subscriberid',
	simserial: 'simserial',
	'sim id': 'simserial',
	'get sim id': 'simserial',
	'uri:simserial': 'uri:simserial',
	phonenumber: 'phonenumber',
	'get phone number': 'phonenumber',
	'uri:phonenumber': 'uri:phonenumber',
	username: 'username',
	'uri:username': 'uri:username',
	email: 'email',
	'uri:email': 'uri:email'
};

const preload = (kind: string, what: string, type: string): Exchange => ({
	bind: { 'jr:preload': kind, 'jr:preloadParams': what, type }
});
const START = { calculation: 'once(now())', exchange: preload('timestamp', 'start', 'dateTime') };
const END = { calculation: 'now()', exchange: preload('timestamp', 'end', 'dateTime') };
const TODAY = { calculation: 'today()', exchange: preload('date', 'today', 'date') };
const TIMES: Readonly<Record<string, { readonly calculation: string; readonly exchange: Exchange }>> = {
	...same(['start', 'start time', 'get start time'], START),
	...same(['today', 'get today'], TODAY),
	...same(['end', 'end time', 'get end time'], END)
};
const SELECTS: readonly (readonly [RegExp, 'select_one' | 'select_multiple' | 'rank'])[] = [
	[/^(?:add |q )?(?:select[_ ]one|select1)(?: prompt)?(?: from| using)? +(\S+)$/, 'select_one'],
	[/^(?:add |q )?(?:select[_ ]multiple|select all that apply|select)(?: prompt)?(?: from| using)? +(\S+)$/, 'select_multiple'],
	[/^(?:odk:)?rank +(\S+)$/, 'rank']
];

function same<T>(names: readonly string[], meaning: T): Record<string, T> {
	return Object.fromEntries(names.map((name) => [name, meaning]));
}

/** Reads a type as authors write it, with the old spellings the reference compiler accepts. */
export function readType(cell: string): TypeCell {
	const written = cell.trim().replace(/\s+/g, ' ');
	const text = written.toLowerCase();
	const bounds = /^(begin|end)[_ ](group|repeat|looped group|lgroup)$/.exec(text);
	if (bounds) return { kind: bounds[1] === 'begin' ? 'begin' : 'end', of: bounds[2] === 'group' ? 'group' : 'repeat' };
	if (Object.hasOwn(PLAIN, text)) return { kind: 'question', type: PLAIN[text] ?? 'text' };
	if (text === 'csv-external') return { kind: 'file' };
	const time = TIMES[text];
	if (time) return { kind: 'question', type: 'calculate', ...time };
	const bound = BOUND[text];
	if (bound) return { kind: 'question', ...bound };
	const property = PROPERTIES[text];
	if (property) return { kind: 'not-kept', type: written, exchange: preload('property', property, 'string') };
	if (REFUSED.has(text) || /^(select_one|select_multiple|rank)_external\b/.test(text)) return { kind: 'refused', type: written };
	if (LEFT_OUT.has(text)) return { kind: 'left-out', type: written };
	return fromFile(written) ?? select(written) ?? { kind: 'unknown', type: written };
}

function fromFile(written: string): TypeCell | undefined {
	const match = /^(select_one|select_multiple|rank)_from_file +(\S+)$/i.exec(written);
	if (!match) return undefined;
	const file = match[2] ?? '';
	return { kind: 'question', type: (match[1] ?? '').toLowerCase() as QuestionType, list: file, file };
}

function select(written: string): TypeCell | undefined {
	const orOther = /[ _]or[_ ](specify[_ ])?other$/i.test(written);
	const bare = written.replace(/[ _]or[_ ](specify[_ ])?other$/i, '');
	for (const [pattern, type] of SELECTS) {
		// the name of the list keeps its capitals
		const list = new RegExp(pattern.source, 'i').exec(bare)?.[1];
		if (list !== undefined) return { kind: 'question', type, list, ...(orOther ? { orOther } : {}) };
	}
	return undefined;
}
