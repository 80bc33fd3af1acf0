import type { Media } from '#domains/questionnaires/questionnaire.ts';
import { pickText } from '#platform/languages.ts';
import type { Player } from './player.svelte.ts';

/** The address of a picture in the language in use; undefined where there is none, or it did not come with the workbook. */
export function pictureOf(player: Player, media: Media | undefined): string | undefined {
	if (!media?.image) return undefined;
	const name = pickText(media.image, player.language).text;
	const hash = player.questionnaire?.files?.[name];
	return hash === undefined ? undefined : `/fill/media/${hash}`;
}
