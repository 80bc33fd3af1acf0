const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const;

/** A tablet that a child walked away from: no touch for so long, and it goes back to its first screen. Answers stay under the child's code. */
const IDLE_MINUTES = 10;
/** After the end: time to write the receipt down, which starts anew with every touch. */
const END_MINUTES = 2;

/** Calls back when nobody has touched the tablet for long. @returns how to stop watching */
export function watchIdle(atEnd: boolean, callBack: () => void): () => void {
	const wait = (atEnd ? END_MINUTES : IDLE_MINUTES) * 60_000;
	let timer = setTimeout(callBack, wait);
	const again = (): void => {
		clearTimeout(timer);
		timer = setTimeout(callBack, wait);
	};
	for (const touch of TOUCHES) addEventListener(touch, again, { passive: true, capture: true });
	return () => {
		clearTimeout(timer);
		for (const touch of TOUCHES) removeEventListener(touch, again, { capture: true });
	};
}
