/** A node of the instance an expression is evaluated on: an element, or an attribute of one. */
export interface InstanceNode {
	readonly name: string;
	readonly parent: InstanceNode | undefined;
	readonly children: InstanceNode[];
	readonly attributes: InstanceNode[];
	/** text of an element without children, or of an attribute */
	text: string;
}

/** What an expression gives: the four types of XPath 1.0. */
export type Value = string | number | boolean | InstanceNode[];

/** Makes a node and hangs it under its parent. */
export function addNode(parent: InstanceNode | undefined, name: string, text = ''): InstanceNode {
	const node: InstanceNode = { name, parent, children: [], attributes: [], text };
	parent?.children.push(node);
	return node;
}

export function rootOf(node: InstanceNode): InstanceNode {
	let at = node;
	while (at.parent) at = at.parent;
	return at;
}

export function nodeText(node: InstanceNode): string {
	return node.children.length === 0 ? node.text : node.children.map(nodeText).join('');
}

/** The string of a value (XPath 1.0, section 4.2). */
export function toText(value: Value): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return numberText(value);
	if (typeof value === 'boolean') return String(value);
	const first = value[0];
	return first ? nodeText(first) : '';
}

/** A number without exponent, as XPath writes it. */
function numberText(value: number): string {
	const text = String(value);
	if (!text.includes('e')) return text;
	return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(value)).toString();
}

const NUMBER = /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/;
const MOMENT = /^(\d{4,})-(\d\d)-(\d\d)(T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The number of a value. A date or date-time counts as days since 1 January 1970, so that dates can be compared and subtracted. */
export function toNumber(value: Value): number {
	if (typeof value === 'number') return value;
	if (typeof value === 'boolean') return value ? 1 : 0;
	const text = toText(value);
	return NUMBER.test(text) ? Number(text) : daysOf(text);
}

/** Days since 1 January 1970 (UTC) of an ISO date or date-time, or NaN. A moment without zone is taken as UTC. */
export function daysOf(text: string): number {
	const match = MOMENT.exec(text.trim());
	if (!match) return Number.NaN;
	const [, year, month, day, , hours = '0', minutes = '0', seconds = '0', zone = 'Z'] = match;
	const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes)) + Number(seconds) * 1000;
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(day)) return Number.NaN;
	return (milliseconds - zoneMinutes(zone) * 60_000) / 86_400_000;
}

function zoneMinutes(zone: string): number {
	if (zone === 'Z') return 0;
	const sign = zone.startsWith('-') ? -1 : 1;
	return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

/** The boolean of a value (XPath 1.0, section 4.3). */
export function toBoolean(value: Value): boolean {
	if (Array.isArray(value)) return value.length > 0;
	if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
	return Boolean(value);
}

/** The nodes of a value; nothing where it isn't a node-set. */
export function toNodes(value: Value): InstanceNode[] {
	return Array.isArray(value) ? value : [];
}

/** The texts of all values: each node of a node-set counts. */
export function allTexts(values: readonly Value[]): string[] {
	return values.flatMap((value) => (Array.isArray(value) ? value.map(nodeText) : [toText(value)]));
}
