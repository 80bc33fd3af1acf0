import { listenForBrush } from './dashboard-brush.js';

// The dashboard without a new page for each look: a choice or a link fetches the page and puts its middle in place. Everything works without it.
const content = document.getElementById('content');
const status = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
status.setAttribute('role', 'status');
document.body.append(status);
let asked = 0;

// What has the focus keeps it: the same field or the same link in the new middle.
const nameOf = (element) => {
	if (!element || !content.contains(element)) return '';
	if (element.name) return `[name="${element.name}"]${element.type === 'checkbox' ? `[value="${element.value}"]` : ''}`;
	if (element.dataset.key) return `[data-key="${element.dataset.key}"]`;
	return element.closest('nav') && element.matches('a') ? `nav [aria-current="page"]` : '';
};

async function show(address, { push }) {
	const turn = ++asked;
	const focused = nameOf(document.activeElement);
	const open = [...content.querySelectorAll('details[open][data-keep-open]')].map((each) => each.dataset.keepOpen);
	content.setAttribute('aria-busy', 'true');
	try {
		const answer = await fetch(address, { headers: { accept: 'text/html' } });
		if (!answer.ok) throw new Error(String(answer.status));
		const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
		if (turn !== asked) return;
		const short = next.querySelector('link[rel="canonical"]')?.getAttribute('href');
		const middle = next.getElementById('content');
		if (!middle) throw new Error('no content');
		content.replaceChildren(...middle.childNodes);
		for (const each of content.querySelectorAll('details[data-keep-open]')) each.open = open.includes(each.dataset.keepOpen);
		document.title = next.title;
		if (push) history.pushState({}, '', push === 'canonical' && short ? short : address);
		content.removeAttribute('aria-busy');
		if (focused) focusOn(content.querySelector(focused));
		status.textContent = next.title;
		prepare();
		document.dispatchEvent(new Event('immerse:changed'));
	} catch {
		if (turn === asked) location.assign(address);
	}
}

document.addEventListener('submit', (event) => {
	if (!event.target.matches('[data-view-form]')) return;
	event.preventDefault();
	choose(event.target);
});
document.addEventListener('change', (event) => {
	const form = event.target.closest?.('[data-view-form]');
	if (form) choose(form);
});
const choose = (form) => show(`${location.pathname}?${new URLSearchParams(new FormData(form))}`, { push: 'canonical' });

document.addEventListener('click', (event) => {
	const link = event.target.closest?.('a[href]');
	if (!link || !content.contains(link) || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey)
		return;
	const url = new URL(link.getAttribute('href'), location.href);
	if (url.origin !== location.origin || url.pathname !== location.pathname || link.hasAttribute('download') || url.hash) return;
	event.preventDefault();
	show(url.pathname + url.search, { push: 'as it is' });
});
addEventListener('popstate', () => show(location.pathname + location.search, { push: false }));

// A mark says at once what it is; the words are those that a screen reader has.
const tip = Object.assign(document.createElement('p'), { className: 'mark-tip', hidden: true });
tip.setAttribute('aria-hidden', 'true');
document.body.append(tip);
let slowHint;
const hide = () => {
	tip.hidden = true;
	slowHint?.place.append(slowHint.title);
	slowHint = undefined;
};
const tell = (mark) => {
	hide();
	const words = mark?.getAttribute('aria-label');
	if (!words) return;
	// the browser's own slow hint gives way for as long
	const title = mark.querySelector('title');
	if (title) {
		slowHint = { title, place: title.parentNode };
		title.remove();
	}
	const { left, width, top } = mark.getBoundingClientRect();
	tip.textContent = words;
	tip.hidden = false;
	const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
	tip.style.left = `${Math.max(8, Math.min(room, left + width / 2 - tip.offsetWidth / 2))}px`;
	tip.style.top = `${Math.max(8, top - tip.offsetHeight - 8)}px`;
};
const markOf = (event) => event.target.closest?.('svg a[data-mark]');
document.addEventListener('pointerover', (event) => event.target !== tip && tell(markOf(event)));
document.addEventListener('focusin', (event) => tell(markOf(event)));
document.addEventListener('focusout', hide);
addEventListener('scroll', hide, { passive: true });
document.addEventListener('keydown', (event) => {
	if (event.key === 'Escape') hide();
	const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
	const group = way && event.target.closest?.('[data-roving]');
	if (!group) return;
	event.preventDefault();
	const next = nearest(event.target.closest('a'), [...group.querySelectorAll('a')], way);
	if (!next) return;
	focusOn(next);
});

/** Of the marks of a chart, the Tab key comes to the one that was looked at last. */
function focusOn(element) {
	for (const mark of element?.closest('[data-roving]')?.querySelectorAll('a') ?? []) mark.tabIndex = mark === element ? 0 : -1;
	element?.focus({ preventScroll: true });
}

/** The mark that lies nearest in a direction: sideways distance counts double. */
function nearest(from, marks, [across, down]) {
	const middle = (mark) => {
		const { left, top, width, height } = mark.getBoundingClientRect();
		return [left + width / 2, top + height / 2];
	};
	const [x, y] = middle(from);
	let best;
	let least = Infinity;
	for (const mark of marks) {
		const [dx, dy] = [middle(mark)[0] - x, middle(mark)[1] - y];
		const ahead = dx * across + dy * down;
		const cost = ahead + 2 * Math.abs(dx * down + dy * across);
		if (mark !== from && ahead > 0.5 && cost < least) [best, least] = [mark, cost];
	}
	return best;
}

/** A picture as pixels, twice as dense as drawn: the drawing of the server, painted by the browser. */
async function paint(button) {
	const drawing = await (await fetch(button.dataset.png)).blob();
	const image = Object.assign(new Image(), { src: URL.createObjectURL(drawing) });
	await image.decode();
	const canvas = Object.assign(document.createElement('canvas'), { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
	canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
	URL.revokeObjectURL(image.src);
	const pixels = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
	const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(pixels), download: 'immerse.png' });
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
document.addEventListener('click', (event) => {
	const button = event.target.closest?.('[data-png]');
	if (button) paint(button);
});

listenForBrush(choose, hide);

/** What only works with scripts appears; the button that a choice no longer needs goes. */
function prepare() {
	for (const each of content.querySelectorAll('[data-png], [data-with-script]')) each.hidden = false;
	content.querySelector('[data-view-form] [data-auto-submit-button]')?.setAttribute('hidden', '');
}
prepare();
