import type { Choice, Item, Media, Questionnaire } from './questionnaire.ts';

/** Names of all media files a questionnaire mentions. */
export function mediaNames(questionnaire: Questionnaire): string[] {
	const names = new Set<string>();
	const note = (media: Media | undefined): void => {
		for (const byLanguage of Object.values(media ?? {}) as Readonly<Record<string, string>>[])
			Object.values(byLanguage).forEach((name) => names.add(name));
	};
	const visit = (item: Item): void => {
		if (item.kind === 'group') item.items.forEach(visit);
		else note(item.media);
	};
	questionnaire.items.forEach(visit);
	Object.values(questionnaire.lists)
		.flat()
		.forEach((choice: Choice) => note(choice.media));
	return [...names];
}
