// The preview beside a measure follows what is chosen. Without it the button does.

const form = document.querySelector('form[data-measure]');
let latest = 0;
let timer = 0;

async function follow() {
	const mine = ++latest;
	const response = await fetch('?/preview', { method: 'POST', body: new FormData(form), headers: { accept: 'text/html' } });
	if (mine !== latest) return;
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	const fresh = page.getElementById('preview');
	if (fresh && mine === latest) document.getElementById('preview').replaceChildren(...document.adoptNode(fresh).childNodes);
}

form?.addEventListener('input', () => {
	clearTimeout(timer);
	timer = setTimeout(() => void follow().catch(() => undefined), 400);
});
