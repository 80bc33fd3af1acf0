// Reading aloud, where the browser has a voice for the language of the page.
const language = document.documentElement.lang;
const buttons = [...document.querySelectorAll('button[data-read]')];
const speech = globalThis.speechSynthesis;
const voiceOf = () => speech.getVoices().find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language);
let reading;

function ready() {
	if (voiceOf()) for (const button of buttons) button.hidden = false;
}
const say = (button, words) => (button.querySelector('[data-words]').textContent = words);

for (const button of buttons) {
	const listen = button.textContent.trim().replace('▶', '').trim();
	button.addEventListener('click', () => {
		const again = reading === button;
		speech.cancel();
		if (again) return;
		const words = Object.assign(new SpeechSynthesisUtterance(button.dataset.read), { lang: language, voice: voiceOf(), rate: 0.9 });
		words.onend = words.onerror = () => {
			say(button, listen);
			if (reading === button) reading = undefined;
		};
		reading = button;
		say(button, button.dataset.stop);
		speech.speak(words);
	});
}
if (speech) {
	ready();
	speech.addEventListener?.('voiceschanged', ready);
	addEventListener('pagehide', () => speech.cancel());
}
