/** Names and addresses that the player and its service worker agree on. Nothing of these caches ever holds an answer. */

/** Pictures and sound of questionnaires, found by their content: kept over new versions of the player. */
export const MEDIA_CACHE = 'immerse-media';

/** One cache of the player's own files for each version. */
export const SHELL_PREFIX = 'immerse-player-';

/** The pages that work without a connection. */
export const SHELL_PAGES = ['/fill', '/fill/class'] as const;

/** The list of the player's own files, written by the build. */
export const SHELL_LIST = '/player-files.json';

export function mediaAddress(hash: string): string {
	return `/fill/media/${hash}`;
}
