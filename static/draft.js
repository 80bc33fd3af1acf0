// Keeps a form while somebody types. Without it, everything is kept when a button is pressed.
const form = document.querySelector('form[data-draft]');
if (form) {
	const status = form.querySelector('[data-draft-status]');
	const { saving, failed } = status.dataset;
	let timer;
	let busy = false;
	let waiting = false;
	let unsaved = false;
	let stopped = false;
	const later = (milliseconds) => {
		clearTimeout(timer);
		timer = setTimeout(save, milliseconds);
	};
	async function save() {
		if (busy) {
			waiting = true;
			return;
		}
		busy = true;
		unsaved = false;
		status.textContent = saving;
		const body = new FormData(form);
		for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
		try {
			const answer = await fetch(form.dataset.draft, { method: 'POST', body, keepalive: document.hidden });
			const said = await answer.json();
			if (said.revision) form.elements.basedOn.value = said.revision;
			// Somebody else saved: their text stays, and the button shows both.
			else {
				unsaved = true;
				stopped = answer.status < 500;
			}
			status.textContent = said.message;
		} catch {
			unsaved = true;
			status.textContent = failed;
			later(8000);
		}
		busy = false;
		if (waiting && !stopped) later(0);
		waiting = false;
	}
	form.addEventListener('input', () => {
		unsaved = true;
		if (!stopped) later(1200);
	});
	form.addEventListener('submit', (event) => {
		clearTimeout(timer);
		// What is on its way must arrive first, or the form would meet its own change.
		if (busy) {
			event.preventDefault();
			event.stopPropagation();
			setTimeout(() => form.requestSubmit(event.submitter), 200);
		} else unsaved = false;
	});
	addEventListener('visibilitychange', () => {
		if (document.hidden && unsaved && !stopped) save();
	});
	addEventListener('beforeunload', (event) => {
		if (unsaved) event.preventDefault();
	});

	// The last of several rows is followed by an empty one.
	form.addEventListener('input', ({ target }) => {
		const row = target.closest('[data-row]');
		if (!row || row.nextElementSibling?.matches('[data-row]') || row.parentElement.children.length > 30) return;
		const next = row.cloneNode(true);
		for (const input of next.querySelectorAll('input, select')) {
			input.value = '';
			input.removeAttribute('id');
		}
		row.after(next);
	});
}

// Titles that resemble the one being typed.
const title = document.querySelector('input[data-similar]');
const list = document.querySelector('[data-similar-list]');
if (title && list) {
	let timer;
	title.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(async () => {
			const answer = await fetch(`${title.dataset.similar}${encodeURIComponent(title.value)}`).catch(() => undefined);
			if (!answer?.ok) return;
			const found = await answer.json();
			list.hidden = found.length === 0;
			list.querySelector('ul').replaceChildren(
				...found.map(({ href, title, language }) => {
					const link = Object.assign(document.createElement('a'), { href, textContent: title, lang: language, target: '_blank' });
					const item = document.createElement('li');
					item.append(link);
					return item;
				})
			);
		}, 500);
	});
}
