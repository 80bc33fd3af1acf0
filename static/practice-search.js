// Suggestions while somebody types into the search of practices (ARIA combobox with a listbox). Without it the form searches as well.
const field = document.querySelector('[data-suggest]');
const input = field?.querySelector('input');
const saves = navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
if (input && !saves) {
	const list = document.createElement('ul');
	const status = document.createElement('p');
	let active = -1;
	let timer;
	let asked = '';
	Object.assign(list, { id: 'suggestions', hidden: true });
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', field.dataset.suggestName);
	status.className = 'visually-hidden';
	status.setAttribute('aria-live', 'polite');
	for (const [name, value] of Object.entries({
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-controls': 'suggestions',
		'aria-expanded': 'false'
	}))
		input.setAttribute(name, value);
	field.append(list, status);

	const choose = (at) => {
		active = at;
		[...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
		if (at < 0) input.removeAttribute('aria-activedescendant');
		else input.setAttribute('aria-activedescendant', `suggestion-${at}`);
	};
	const show = (open) => {
		list.hidden = !open;
		input.setAttribute('aria-expanded', String(open));
		if (!open) choose(-1);
	};
	const draw = (found) => {
		list.replaceChildren(
			...found.map(({ href, text, language, note }, at) => {
				const option = document.createElement('li');
				const words = document.createElement('span');
				Object.assign(option, { id: `suggestion-${at}` });
				option.setAttribute('role', 'option');
				option.dataset.href = href;
				words.lang = language;
				words.textContent = text;
				option.append(words);
				if (note) option.append(Object.assign(document.createElement('small'), { textContent: note }));
				return option;
			})
		);
		show(found.length > 0);
		choose(-1);
		status.textContent = found.length > 0 ? field.dataset.suggestCount.replace('#', found.length) : '';
	};
	const ask = async () => {
		const text = input.value.trim();
		asked = text;
		if (text.length < 2) return draw([]);
		try {
			const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`);
			// Somebody types faster than answers come: only the last question counts.
			if (answer.ok && asked === text && document.activeElement === input) draw(await answer.json());
		} catch {
			show(false);
		}
	};
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(ask, 150);
	});
	// Leaving the field is no choice of what to look at: only the button or Enter searches.
	input.addEventListener('change', (event) => event.stopPropagation());
	input.addEventListener('keydown', (event) => {
		const count = list.hidden ? 0 : list.children.length;
		if (event.key === 'Escape' && count > 0) {
			event.preventDefault();
			show(false);
		} else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
			event.preventDefault();
			// One place more than there are: between the last and the first stands the field itself.
			choose(((active + 1 + (event.key === 'ArrowDown' ? 1 : count)) % (count + 1)) - 1);
		} else if (event.key === 'Enter' && active >= 0) {
			event.preventDefault();
			location.assign(list.children[active].dataset.href);
		}
	});
	input.addEventListener('blur', () => setTimeout(() => show(false), 150));
	list.addEventListener('pointerdown', (event) => {
		const option = event.target.closest('[role=option]');
		event.preventDefault();
		if (option) location.assign(option.dataset.href);
	});
}
