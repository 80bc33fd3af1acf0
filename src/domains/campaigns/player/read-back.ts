import { isFile, isMissing } from '#domains/questionnaires/questionnaire.ts';
import type { Screen } from '#domains/questionnaires/session.ts';
import type { Player } from './player.svelte.ts';

/** An answer as it is read back: labels of choices, numbers and days in the child's language, or the text. */
export function readBack(player: Player, screen: Screen): string {
	const { answer, choices, question } = screen;
	if (answer === undefined) return player.words?.unanswered ?? '';
	if (isMissing(answer)) return (answer.missing === 'dont_know' ? player.words?.dontKnow : player.words?.declined) ?? '';
	const label = (name: string): string => player.text(choices.find((choice) => choice.name === name)?.label).text || name;
	if (isFile(answer)) return (player.words?.fileThere ?? '').replace('{size}', sizeIn(answer.size, player.language));
	if (Array.isArray(answer)) return new Intl.ListFormat(player.language, { type: 'unit', style: 'long' }).format(answer.map(label));
	if (typeof answer === 'number') return new Intl.NumberFormat(player.language).format(answer);
	const text = String(answer);
	if (question.type === 'date' || question.type === 'dateTime') return day(text, question.type === 'dateTime', player.language);
	return question.list === undefined ? text : label(text);
}

/** Bytes as people read them. */
export function sizeIn(bytes: number, language: string): string {
	return new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / 1000));
}

/** A calendar day means the same everywhere: no time zone is applied. */
function day(text: string, withTime: boolean, language: string): string {
	const moment = new Date(`${text.slice(0, 16)}${text.includes('T') ? '' : 'T00:00'}Z`);
	if (Number.isNaN(moment.getTime())) return text;
	const shape = { dateStyle: 'long', ...(withTime ? { timeStyle: 'short' as const } : {}), timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, shape).format(moment);
}
