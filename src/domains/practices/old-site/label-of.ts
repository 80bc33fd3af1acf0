/** Where a line of a page begins with the name of a field. Pure. */
import type { Label } from '../source/old-site-labels.ts';
import type { Line } from './page.ts';
import type { Recognise } from './recognise.ts';

export interface Labelled {
	readonly label: Label;
	/** What stands behind the label on the same line. */
	readonly rest: string;
	/** It has a colon, or stands out: not only a word that is also a field's name. */
	readonly isMarked: boolean;
}

/** The label with which a line begins, if it does. A label nearly right counts only where it is marked as one. */
export function labelOf(labels: Recognise, line: Line): Labelled | undefined {
	return boldLabel(labels, line) ?? wholeLabel(labels, line) ?? labelBeforeColon(labels, line);
}

function boldLabel(labels: Recognise, { label, text, isHeading }: Line): Labelled | undefined {
	if (!label || !text.startsWith(label)) return undefined;
	const code = labels(label)?.code as Label | undefined;
	// A record may be called "Name": a heading says no field of that kind.
	if (!code || (code === 'title' && isHeading)) return undefined;
	return { label: code, rest: text.slice(label.length).replace(/^\s*:\s*/, ''), isMarked: true };
}

function wholeLabel(labels: Recognise, { text, isHeading }: Line): Labelled | undefined {
	const whole = text.replace(/\s*[:：]$/, '');
	if (whole.length > 120) return undefined;
	const isMarked = whole !== text || isHeading;
	const code = (isMarked ? labels(whole)?.code : labels.exact(whole)) as Label | undefined;
	if (!code || (code === 'title' && whole === text)) return undefined;
	return { label: code, rest: '', isMarked };
}

function labelBeforeColon(labels: Recognise, { text }: Line): Labelled | undefined {
	const [, head = '', rest = ''] = /^([^:：]{2,90}?)\s*[:：]\s*(.+)$/u.exec(text) ?? [];
	const code = labels.exact(head) as Label | undefined;
	return code && head ? { label: code, rest, isMarked: true } : undefined;
}
