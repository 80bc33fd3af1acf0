import { Reader } from './reader.svelte.ts';

/** What lies over a screen; closing it leads back to the same question. */
export type Overlay = 'talk' | 'stop' | 'comfort' | 'helper';

export const TEXT_SIZES = [100, 125, 150, 200] as const;

/** How the questionnaire is shown to this one child: chosen on the screen, kept in memory only, gone with the child. */
export class Manner {
	size = $state<(typeof TEXT_SIZES)[number]>(100);
	contrast = $state(false);
	/** pictures first and no typing; undefined: as the questionnaire is meant */
	pictures = $state<boolean>();
	/** reads by itself; undefined: where pictures come first */
	byItself = $state<boolean>();
	/** a second language under the first; none where empty */
	second = $state('');
	over = $state<Overlay>();
	/** the last thing that was done was done with a finger, pen or mouse: nothing speaks over a screen reader or a keyboard */
	touched = $state(false);
	readonly reader = new Reader();

	/** As at the beginning. */
	reset(): void {
		this.reader.stop();
		this.size = 100;
		this.contrast = false;
		this.pictures = undefined;
		this.byItself = undefined;
		this.second = '';
		this.over = undefined;
	}

	/** Hears of every press. What a screen reader presses has no pointer, or one without size (W3C Pointer Events, `width`). */
	press(event: PointerEvent): void {
		this.touched = event.isTrusted && !(event.pointerType === '' || (event.width === 0 && event.height === 0));
	}
}
