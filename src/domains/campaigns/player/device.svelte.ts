import type { Entry } from '../entry.ts';
import type { Outbox, OutboxState } from './offline/outbox.ts';
import type { Preparation } from './offline/preparing.ts';

/** What the player knows of the device it runs on: what waits to be sent, what is stored ahead. Knows nothing of a child. */
export class Device {
	outbox = $state.raw<OutboxState>();
	preparation = $state.raw<Preparation>();
	readonly #atFirstScreen: () => boolean;
	#sender: Outbox | undefined;
	#registered: Promise<void> | undefined;

	constructor(atFirstScreen: () => boolean) {
		this.#atFirstScreen = atFirstScreen;
	}

	/** Sends what waits; takes up a new version of the player where one was stored before. To be called in the browser, once. */
	async start(): Promise<void> {
		if ((await navigator.serviceWorker?.getRegistration('/fill')) !== undefined) await this.register();
		const { Outbox } = await import('./offline/outbox.ts');
		this.#sender = await Outbox.start((state) => (this.outbox = state));
	}

	/** Makes the player work without a connection. Not before the first question: it is there sooner without. */
	register(): Promise<void> {
		this.#registered ??= import('./offline/registration.ts').then(({ registerPlayer }) => registerPlayer(this.#atFirstScreen));
		return this.#registered.catch(() => {
			this.#registered = undefined;
		});
	}

	/** At the first screen again: a new version may begin now. */
	async offerUpdate(): Promise<void> {
		if (!this.#registered) return;
		const { offerUpdate } = await import('./offline/registration.ts');
		await offerUpdate(this.#atFirstScreen);
	}

	/** Stores ahead what these questionnaires need. Where the network goes before even that is there, it is tried again when it is back. */
	async prepare(entries: readonly Entry[]): Promise<void> {
		await this.register();
		const preparing = await import('./offline/preparing.ts').catch(() => undefined);
		if (!preparing) {
			addEventListener('online', () => void this.prepare(entries), { once: true });
			return;
		}
		const languages = [...new Set(entries.flatMap(({ questionnaire }) => questionnaire.languages))];
		await preparing.prepare(entries, languages, (preparation) => (this.preparation = preparation));
	}

	look(): void {
		void this.#sender?.look();
	}
	/** Tries again now, also what was refused. */
	again(): void {
		void this.#sender?.again();
	}
	send(): void {
		void this.#sender?.send();
	}
	removeRefused(): void {
		void this.#sender?.removeRefused();
	}

	/** Hands everything that is sealed on the device to the browser as a file. */
	async save(): Promise<void> {
		const file = await this.#sender?.asFile();
		if (!file) return;
		const link = document.createElement('a');
		link.href = URL.createObjectURL(file);
		link.download = `immerse-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.json`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	}
}
