/**
 * Which window does what. Where a browser has no Web Locks (before 2022) a code can be open twice; the server still keeps one response for it.
 */
export interface Claim {
	release(): void;
}

const SESSION = 'immerse session';

/** Takes a code for this window, for as long as the claim is held; undefined where another window has it. */
export async function claim(draft: string): Promise<Claim | undefined> {
	const own = await hold(`immerse code ${draft}`, { ifAvailable: true });
	if (!own) return undefined;
	const session = await hold(SESSION, { mode: 'shared' });
	return {
		release: () => {
			own.release();
			session?.release();
		}
	};
}

/** Does something only while no window has a child in the middle; @returns whether it was done */
export async function whenNobodyAnswers(work: () => Promise<void>): Promise<boolean> {
	const locks = lockManager();
	if (!locks) return false;
	return locks.request(SESSION, { ifAvailable: true }, async (lock) => {
		if (lock) await work();
		return lock !== null;
	});
}

function hold(name: string, options: LockOptions): Promise<Claim | undefined> {
	const locks = lockManager();
	if (!locks) return Promise.resolve({ release: () => undefined });
	return new Promise((resolve, reject) => {
		locks
			.request(name, options, (lock) => {
				if (!lock) return resolve(undefined);
				return new Promise<void>((release) => resolve({ release }));
			})
			.catch(reject);
	});
}

function lockManager(): LockManager | undefined {
	return (navigator as { locks?: LockManager }).locks;
}
