/** One thing to be read: the question, or a choice. */
export interface Part {
	/** `label`, `hint`, or `choice:` with the choice's code: what is highlighted meanwhile */
	readonly key: string;
	readonly text: string;
	readonly language: string;
	/** address of a recording in that language */
	readonly audio?: string | undefined;
}

/** What reading needs to know of a browser's voice. */
export interface Voice {
	readonly lang: string;
	readonly localService: boolean;
}

const primary = (tag: string): string | undefined => tag.toLowerCase().split(/[-_]/)[0];

/** A voice of the language that lives on the device: what is asked of a child is told to no speech service. The same region goes first. */
export function voiceFor<V extends Voice>(language: string, voices: readonly V[]): V | undefined {
	const local = voices.filter(({ lang, localService }) => localService && primary(lang) === primary(language));
	return local.find(({ lang }) => lang.toLowerCase().replace('_', '-') === language.toLowerCase()) ?? local[0];
}

/** What can be read, in order: a recording where there is one, else a voice; what has neither is left out. */
export function readable(parts: readonly Part[], voices: readonly Voice[]): Part[] {
	return parts.filter(
		({ text, language, audio }) => audio !== undefined || (text.trim() !== '' && voiceFor(language, voices) !== undefined)
	);
}
