// The preview of a questionnaire: what is answered in the player shows in the panel beside it, and the reverse. Without it the panel's button does.

const frame = document.querySelector('iframe[data-player]');
const form = document.querySelector('form[data-what-if]');
let latest = 0;

async function follow(tellPlayer) {
	const mine = ++latest;
	const response = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'text/html' } });
	if (!response.ok || mine !== latest) return;
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	const fresh = page.getElementById('follows');
	if (!fresh || mine !== latest) return;
	const focused = document.activeElement?.id;
	document.getElementById('follows').replaceWith(document.adoptNode(fresh));
	if (focused) document.getElementById(focused)?.focus();
	if (tellPlayer) frame.contentWindow.postMessage({ answers: JSON.parse(fresh.dataset.answers) }, location.origin);
}

if (frame && form) {
	frame.src = frame.dataset.src;
	frame.parentElement.hidden = false;
	const live = form.elements.namedItem('live');
	form.addEventListener('change', () => {
		live.value = '';
		void follow(true);
	});
	addEventListener('message', (event) => {
		if (event.origin !== location.origin || event.source !== frame.contentWindow || !event.data.rehearsal) return;
		const told = JSON.stringify(event.data.rehearsal.entered);
		if (live.value === told) return;
		live.value = told;
		void follow(false);
	});
}
