/** Where the player begins in a browser: it takes the place of what the server drew. No framework of pages comes along. */
import { mount } from 'svelte';
import Player from './Player.svelte';
import { loadWords } from './words.ts';

const place = document.querySelector<HTMLElement>('[data-player]');
if (place) {
	const language = place.dataset['player'] ?? 'en';
	const words = await loadWords(language);
	place.replaceChildren();
	mount(Player, { target: place, props: { words, language } });
}
