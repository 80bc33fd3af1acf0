/**
 * Choosing by dragging over a chart, or with the space bar on one of its marks. It only fills in the form that stands above, which does the same
 * without a mouse and without scripts. A finger that drags scrolls the page, as everywhere.
 */
export function listenForBrush(choose, begin) {
	const FEWEST = 6;
	const frame = Object.assign(document.createElement('div'), { className: 'brush', hidden: true });
	frame.setAttribute('aria-hidden', 'true');
	document.body.append(frame);
	let drag;
	const stop = () => {
		drag = undefined;
		frame.hidden = true;
	};
	const form = () => document.querySelector('[data-view-form]');
	const box = (key) => form()?.querySelector(`[name="areas"][value="${CSS.escape(key)}"]`);
	const isClick = ({ x, y }, { clientX, clientY }) => Math.abs(clientX - x) < FEWEST && Math.abs(clientY - y) < FEWEST;

	document.addEventListener('pointerdown', (event) => {
		const ground = event.target.closest?.('[data-brush]');
		if (!ground || !form() || event.button || event.pointerType === 'touch') return;
		drag = { ground, x: event.clientX, y: event.clientY, adds: event.shiftKey || event.ctrlKey || event.metaKey };
	});
	// a mark is a link, which the browser would pick up and carry away
	document.addEventListener('dragstart', (event) => event.target.closest?.('[data-brush]') && event.preventDefault());
	document.addEventListener('pointermove', (event) => {
		if (!drag || isClick(drag, event)) return;
		begin();
		Object.assign(frame.style, place(drag, event));
		frame.hidden = false;
	});
	document.addEventListener('pointercancel', stop);
	document.addEventListener('pointerup', (event) => {
		const done = drag;
		stop();
		if (!done || isClick(done, event)) return;
		addEventListener('click', refuse, { capture: true, once: true });
		setTimeout(() => removeEventListener('click', refuse, { capture: true }));
		const held = marksIn(done, event);
		if (done.ground.dataset.brush === 'span') chooseSpan(held);
		else chooseDots(held, done.adds);
	});
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') stop();
		const key = event.key === ' ' && event.target.closest?.('[data-brush] a')?.dataset.key;
		const found = key && box(key);
		if (!found) return;
		event.preventDefault();
		found.checked = !found.checked;
		choose(form());
	});

	function chooseDots(marks, adds) {
		const keys = new Set(marks.map((mark) => mark.dataset.key));
		for (const each of form().querySelectorAll('[name="areas"]')) each.checked = keys.has(each.value) || (adds && each.checked);
		choose(form());
	}
	function chooseSpan(marks) {
		const times = [...new Set(marks.map((mark) => mark.dataset.time))].sort();
		const [from, to] = [form().elements.namedItem('from'), form().elements.namedItem('to')];
		if (times.length < 2 || !from || !to) return;
		[from.value, to.value] = [times[0], times.at(-1)];
		choose(form());
	}
}

const refuse = (event) => {
	event.preventDefault();
	event.stopPropagation();
};

/** The rectangle from where the dragging began to where it is; over a span it is as high as the chart. */
function edges({ ground, x, y }, { clientX, clientY }) {
	const whole = ground.getBoundingClientRect();
	const across = ground.dataset.brush === 'span';
	return {
		left: Math.max(whole.left, Math.min(x, clientX)),
		right: Math.min(whole.right, Math.max(x, clientX)),
		top: across ? whole.top : Math.max(whole.top, Math.min(y, clientY)),
		bottom: across ? whole.bottom : Math.min(whole.bottom, Math.max(y, clientY))
	};
}

function place(drag, event) {
	const { left, right, top, bottom } = edges(drag, event);
	return { left: `${left}px`, top: `${top}px`, width: `${Math.max(0, right - left)}px`, height: `${Math.max(0, bottom - top)}px` };
}

function marksIn(drag, event) {
	const { left, right, top, bottom } = edges(drag, event);
	return [...drag.ground.querySelectorAll('a[data-mark]')].filter((mark) => {
		const at = (mark.querySelector('.dot') ?? mark).getBoundingClientRect();
		const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
		return x >= left && x <= right && y >= top && y <= bottom;
	});
}
