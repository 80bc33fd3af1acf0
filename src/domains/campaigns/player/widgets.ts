import type { Component } from 'svelte';
import type { Question } from '#domains/questionnaires/questionnaire.ts';
import type { Screen } from '#domains/questionnaires/session.ts';
import { appears } from './pictures.ts';
import type { Player } from './player.svelte.ts';

type Widget = Component<{ player: Player; screen: Screen }>;

/** What most first questions don't need comes after the first screen. */
const LATER = {
	faces: () => import('./FacesAnswer.svelte'),
	rank: () => import('./RankAnswer.svelte'),
	range: () => import('./RangeAnswer.svelte'),
	number: () => import('./NumberAnswer.svelte'),
	date: () => import('./DateAnswer.svelte'),
	text: () => import('./TextAnswer.svelte'),
	file: () => import('./FileAnswer.svelte')
} as const satisfies Readonly<Record<string, () => Promise<{ default: Widget }>>>;

export type WidgetName = keyof typeof LATER | 'choices';

/** With what a question is answered. */
export function widgetOf(question: Question): WidgetName {
	switch (question.type) {
		case 'select_one':
			return appears(question, 'faces') ? 'faces' : 'choices';
		case 'select_multiple':
		case 'acknowledge':
			return 'choices';
		case 'rank':
			return 'rank';
		case 'range':
			return appears(question, 'faces') ? 'faces' : 'range';
		case 'integer':
		case 'decimal':
			return 'number';
		case 'date':
		case 'time':
		case 'dateTime':
			return 'date';
		case 'image':
		case 'audio':
		case 'video':
		case 'file':
			return 'file';
		default:
			return 'text';
	}
}

const coming = new Map<WidgetName, Promise<Widget>>();

/** A widget that isn't there from the start; fetched once. One that couldn't be fetched is tried again when it is needed. */
export function widget(name: keyof typeof LATER): Promise<Widget> {
	const known = coming.get(name);
	if (known) return known;
	const load: Promise<{ default: Widget }> = LATER[name]();
	const found = load.then((module) => module.default);
	coming.set(name, found);
	found.catch(() => coming.delete(name));
	return found;
}

/** Fetches what the questions of a questionnaire need, while the child reads the first screens. */
export function fetchWidgets(questions: readonly Question[]): void {
	for (const name of new Set(questions.map(widgetOf))) if (name !== 'choices') void widget(name).catch(() => undefined);
}
