import { readable, voiceFor, type Part } from './reading.ts';

/** Reads parts one after the other, and says which one it is at. */
export class Reader {
	/** key of the part that is read now; empty in silence */
	at = $state('');
	voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
	#run = 0;
	#sound: HTMLAudioElement | undefined;

	/** Looks which voices the browser has; some tell late. Gives how to stop looking. */
	listen(): () => void {
		if (!('speechSynthesis' in globalThis)) return () => undefined;
		const look = (): void => {
			this.voices = speechSynthesis.getVoices();
		};
		look();
		speechSynthesis.addEventListener('voiceschanged', look);
		return () => {
			speechSynthesis.removeEventListener('voiceschanged', look);
			this.stop();
		};
	}

	can(parts: readonly Part[]): boolean {
		return readable(parts, this.voices).length > 0;
	}

	/** Reads from the beginning. Where the browser lets nothing sound, it is silent and nothing else happens. */
	async read(parts: readonly Part[]): Promise<void> {
		this.stop();
		const run = this.#run;
		for (const part of readable(parts, this.voices)) {
			this.at = part.key;
			await (part.audio === undefined ? this.#speak(part) : this.#play(part.audio));
			if (run !== this.#run) return;
		}
		this.at = '';
	}

	stop(): void {
		this.#run++;
		this.at = '';
		this.#sound?.pause();
		this.#sound = undefined;
		if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
	}

	#speak({ text, language }: Part): Promise<void> {
		return new Promise((resolve) => {
			const utterance = new SpeechSynthesisUtterance(text);
			utterance.lang = language;
			utterance.voice = voiceFor(language, this.voices) ?? null;
			utterance.rate = 0.9;
			utterance.onend = () => resolve();
			utterance.onerror = () => resolve();
			speechSynthesis.speak(utterance);
		});
	}

	#play(address: string): Promise<void> {
		return new Promise((resolve) => {
			const sound = new Audio(address);
			this.#sound = sound;
			sound.onended = () => resolve();
			sound.onpause = () => resolve();
			sound.onerror = () => resolve();
			sound.play().catch(() => resolve());
		});
	}
}
