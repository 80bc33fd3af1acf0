import type { Media, Question } from '#domains/questionnaires/questionnaire.ts';
import type { Screen } from '#domains/questionnaires/session.ts';
import { pickText, type LocalisedText } from '#platform/languages.ts';
import type { Player } from './player.svelte.ts';
import type { Part } from './reading.ts';

/** The address of a picture in the language in use; undefined where there is none, or it did not come with the workbook. */
export function pictureOf(player: Player, media: Media | undefined): string | undefined {
	if (!media?.image) return undefined;
	return addressOf(player, pickText(media.image, player.language).text);
}

/** A recording in the language in use: in another language it would not be understood. */
function recordingOf(player: Player, media: Media | undefined, language: string): string | undefined {
	const name = media?.audio?.[language];
	return name === undefined ? undefined : addressOf(player, name);
}

/** A film in the language in use: a question that is signed, or shown. */
export function filmOf(player: Player, media: Media | undefined): string | undefined {
	const name = media?.video?.[player.language];
	return name === undefined ? undefined : addressOf(player, name);
}

function addressOf(player: Player, name: string): string | undefined {
	const hash = player.questionnaire?.files?.[name];
	return hash === undefined ? undefined : `/fill/media/${hash}`;
}

/** How a language says its own name: a recording `language-so.mp3` that came with the workbook. A further language needs no release. */
export function languageRecording(player: Player, language: string): string | undefined {
	const name = Object.keys(player.questionnaire?.files ?? {}).find((file) => file.replace(/\.[a-z0-9]+$/i, '') === `language-${language}`);
	return name === undefined ? undefined : addressOf(player, name);
}

/** What of a screen is read aloud, in order: the question, its hint, each choice. */
export function partsOf(player: Player, { question, choices }: Screen): Part[] {
	const part = (key: string, words: LocalisedText | undefined, media?: Media): Part => {
		const { text, language } = player.text(words);
		return { key, text, language, audio: recordingOf(player, media, language) };
	};
	return [
		part('label', question.label, question.media),
		part('hint', question.hint),
		...choices.map(({ name, label, media }) => part(`choice:${name}`, label, media))
	];
}

/** True where an appearance stands among those of a question. */
export function appears(question: Question, appearance: string): boolean {
	return (question.appearance ?? '').split(/\s+/).includes(appearance);
}
