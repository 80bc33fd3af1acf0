import type { QuestionType } from '../questionnaire.ts';

/** What a cell of the column `type` says. */
export type TypeCell =
	| {
			readonly kind: 'question';
			readonly type: QuestionType;
			readonly list?: string;
			readonly orOther?: boolean;
			readonly calculation?: string;
	  }
	| { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
	/** known to the standard; this product can't ask it (yet) */
	| { readonly kind: 'not-yet'; readonly type: string }
	/** facts about the device, which are never collected */
	| { readonly kind: 'not-kept'; readonly type: string }
	| { readonly kind: 'unknown'; readonly type: string };

const PLAIN: Readonly<Record<string, QuestionType>> = {
	text: 'text',
	string: 'text',
	'add text prompt': 'text',
	'text prompt': 'text',
	q: 'text',
	'q string': 'text',
	email: 'text',
	'phone number': 'text',
	'add phone number prompt': 'text',
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
	datetime: 'dateTime',
	'date time': 'dateTime',
	'add date time prompt': 'dateTime',
	'add datetime prompt': 'dateTime',
	'q datetime': 'dateTime',
	note: 'note',
	'add note prompt': 'note',
	'q note': 'note',
	acknowledge: 'acknowledge',
	acknowledgement: 'acknowledge',
	'add acknowledge prompt': 'acknowledge',
	trigger: 'acknowledge',
	calculate: 'calculate',
	calculation: 'calculate',
	'q calculate': 'calculate',
	hidden: 'hidden'
};
const NOT_YET = new Set([
	'image',
	'photo',
	'add image prompt',
	'audio',
	'add audio prompt',
	'video',
	'add video prompt',
	'file',
	'add file prompt',
	'barcode',
	'add barcode prompt',
	'geopoint',
	'gps',
	'location',
	'q geopoint',
	'add location prompt',
	'geotrace',
	'geoshape',
	'background-audio',
	'background-geopoint',
	'start-geopoint',
	'xml-external',
	'csv-external',
	'audit',
	'entity',
	'osm'
]);
const NOT_KEPT = new Set([
	'deviceid',
	'device id',
	'uri:deviceid',
	'subscriberid',
	'subscriber id',
	'uri:subscriberid',
	'simserial',
	'sim id',
	'phonenumber',
	'uri:phonenumber',
	'username',
	'uri:username',
	'uri:email',
	'get device id',
	'get phone number',
	'get subscriber id'
]);
const TIMES: Readonly<Record<string, string>> = {
	start: 'once(now())',
	'start time': 'once(now())',
	'get start time': 'once(now())',
	today: 'today()',
	'get today': 'today()',
	end: 'now()',
	'end time': 'now()',
	'get end time': 'now()'
};
const SELECTS: readonly (readonly [RegExp, 'select_one' | 'select_multiple' | 'rank'])[] = [
	[/^(?:add )?(?:select[_ ]one|select1|select one)(?: prompt)?(?: from| using)? +(\S+)$/, 'select_one'],
	[/^(?:add )?(?:select[_ ]multiple|select all that apply|select multiple)(?: prompt)?(?: from| using)? +(\S+)$/, 'select_multiple'],
	[/^rank +(\S+)$/, 'rank']
];

/** Reads a type as authors write it, with the old spellings the reference compiler accepts. */
export function readType(cell: string): TypeCell {
	const written = cell.trim().replace(/\s+/g, ' ');
	const text = written.toLowerCase();
	const bounds = /^(begin|end)[_ ](group|repeat|looped group|loop|lgroup)$/.exec(text);
	if (bounds) return { kind: bounds[1] === 'begin' ? 'begin' : 'end', of: bounds[2] === 'group' ? 'group' : 'repeat' };
	const type = PLAIN[text];
	if (type) return { kind: 'question', type };
	const calculation = TIMES[text];
	if (calculation) return { kind: 'question', type: 'calculate', calculation };
	if (NOT_YET.has(text) || /^(select_one|select_multiple|rank)(_from_file|_external)\b/.test(text))
		return { kind: 'not-yet', type: written };
	if (NOT_KEPT.has(text)) return { kind: 'not-kept', type: written };
	return select(written) ?? { kind: 'unknown', type: written };
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
