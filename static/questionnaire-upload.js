// Uploading a questionnaire: files can be dropped together, and what was chosen stays chosen while problems are shown.

for (const form of document.querySelectorAll('form[data-upload]')) {
	const place = form.querySelector('[data-drop]');
	const workbook = form.elements.namedItem('workbook');
	const media = form.elements.namedItem('media');
	place.hidden = false;
	const over = (isOver) => (event) => {
		event.preventDefault();
		place.toggleAttribute('data-over', isOver);
	};
	form.addEventListener('dragover', over(true));
	form.addEventListener('dragleave', over(false));
	form.addEventListener('drop', (event) => {
		event.preventDefault();
		place.removeAttribute('data-over');
		const isWorkbook = (file) => file.name.toLowerCase().endsWith('.xlsx');
		const dropped = [...event.dataTransfer.files];
		const first = dropped.find(isWorkbook);
		if (first) workbook.files = listOf([first]);
		const beside = dropped.filter((file) => file !== first);
		const kept = [...media.files].filter((file) => !beside.some(({ name }) => name === file.name));
		if (beside.length > 0) media.files = listOf([...kept, ...beside]);
	});
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const button = event.submitter;
		button?.setAttribute('aria-busy', 'true');
		try {
			const response = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'text/html' } });
			if (response.redirected) return location.assign(response.url);
			const page = new DOMParser().parseFromString(await response.text(), 'text/html');
			const answer = page.querySelector('[data-answer]');
			const here = document.querySelector('[data-answer]');
			// an answer of another kind (signed out, out of order) is shown as the browser would
			if (!answer || !here) return form.submit();
			here.replaceWith(document.adoptNode(answer));
			answer.querySelector('[role=alert]')?.focus();
			answer.scrollIntoView({ block: 'start' });
		} catch {
			// a chosen file that was changed on disk meanwhile can't be read by a script; the browser says so itself
			form.submit();
		} finally {
			button?.removeAttribute('aria-busy');
			if (button) delete button.dataset.sent;
		}
	});
}

function listOf(files) {
	const transfer = new DataTransfer();
	for (const file of files) transfer.items.add(file);
	return transfer.files;
}
