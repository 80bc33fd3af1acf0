// Small comforts for pages that work without them: nothing here is needed to read or to act.

// A form that only chooses what to look at is sent when a choice changes; its button is then not needed.
for (const form of document.querySelectorAll('form[data-auto-submit]')) {
	form.querySelector('[data-auto-submit-button]')?.setAttribute('hidden', '');
	form.addEventListener('change', (event) => event.target.form === form && form.requestSubmit());
}

// A menu closes when a person clicks elsewhere or presses Escape.
document.addEventListener('click', (event) => {
	for (const menu of document.querySelectorAll('details[data-menu][open]')) {
		if (!menu.contains(event.target)) menu.removeAttribute('open');
	}
});
document.addEventListener('keydown', (event) => {
	if (event.key !== 'Escape') return;
	for (const menu of document.querySelectorAll('details[data-menu][open]')) {
		menu.removeAttribute('open');
		menu.querySelector('summary')?.focus();
	}
});

// A form is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
	const button = event.submitter;
	if (event.target.method !== 'post' || !button) return;
	if (button.dataset.sent) event.preventDefault();
	button.dataset.sent = 'yes';
	setTimeout(() => delete button.dataset.sent, 5000);
});
addEventListener('pageshow', () => {
	for (const button of document.querySelectorAll('[data-sent]')) delete button.dataset.sent;
});

// "Copy" and "Print" appear only where they can work; also in what comes into the page later.
function comforts() {
	for (const button of document.querySelectorAll('button[data-copy]:not([data-ready])')) {
		if (!navigator.clipboard) continue;
		button.dataset.ready = 'yes';
		button.hidden = false;
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(button.dataset.copy);
			button.textContent = button.dataset.copied ?? button.textContent;
		});
	}
	for (const button of document.querySelectorAll('button[data-print]:not([data-ready])')) {
		button.dataset.ready = 'yes';
		button.hidden = false;
		button.addEventListener('click', () => print());
	}
}
comforts();
document.addEventListener('immerse:changed', comforts);
