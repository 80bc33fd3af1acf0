import type { Choice, Item, Media, Questionnaire } from './questionnaire.ts';

/** Names of all media files a questionnaire mentions. */
export function mediaNames(questionnaire: Pick<Questionnaire, 'items' | 'lists'>): string[] {
	const names = new Set<string>();
	const note = (media: Media | undefined): void => {
		for (const byLanguage of Object.values(media ?? {}) as Readonly<Record<string, string>>[])
			Object.values(byLanguage).forEach((name) => names.add(name));
	};
	const visit = (item: Item): void => {
		note(item.media);
		if (item.kind !== 'question') item.items.forEach(visit);
	};
	questionnaire.items.forEach(visit);
	Object.values(questionnaire.lists)
		.flat()
		.forEach((choice: Choice) => note(choice.media));
	return [...names];
}
