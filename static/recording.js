// Recording one question after the other with a phone. Without it, or without a microphone, sound files are sent by the forms of the page.

const LONGEST = 60_000;
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];

const places = [...document.querySelectorAll('[data-recording]')];
const fault = document.querySelector('[data-recordings-fault]');
const progress = document.querySelector('[data-recordings-progress]');
let running;

const find = (place, name) => place.querySelector(`[data-recording-${name}]`);
const say = (name) => (fault.textContent = name ? fault.dataset[name] : '');

function showProgress() {
	const done = places.filter((place) => find(place, 'sound').hasAttribute('src')).length;
	const text = progress.dataset.text.replace('#', done);
	const bar = progress.querySelector('[role=progressbar]');
	bar.setAttribute('aria-valuenow', done);
	bar.setAttribute('aria-label', text);
	bar.firstElementChild.style.inlineSize = `${(100 * done) / places.length}%`;
	progress.querySelector('.label').textContent = text;
}

function goTo(place) {
	for (const each of places) each.classList.toggle('now', each === place);
	place.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
	find(place, 'button').focus({ preventScroll: true });
}

const next = (place) => {
	const following = places[places.indexOf(place) + 1];
	if (following) goTo(following);
};

/** Sends what was recorded as the page's own form would. */
async function keep(place, sound) {
	const form = find(place, 'form');
	const sent = new FormData(form);
	sent.set('sound', new File([sound], 'recording', { type: sound.type.split(';')[0] }));
	const answer = await fetch(form.action, { method: 'POST', body: sent }).catch(() => undefined);
	const button = find(place, 'button');
	if (!answer?.ok) {
		say('failed');
		find(place, 'state').textContent = '';
		button.textContent = button.dataset.record;
		return;
	}
	const player = find(place, 'sound');
	if (player.src.startsWith('blob:')) URL.revokeObjectURL(player.src);
	player.src = URL.createObjectURL(sound);
	player.hidden = false;
	find(place, 'by')?.remove();
	find(place, 'state').textContent = find(place, 'state').dataset.kept;
	button.textContent = button.dataset.again;
	showProgress();
}

async function begin(place) {
	say('');
	const button = find(place, 'button');
	let stream;
	try {
		stream = await navigator.mediaDevices.getUserMedia({ audio: true });
	} catch {
		say('refused');
		return;
	}
	const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each));
	const recorder = new MediaRecorder(stream, { ...(type && { mimeType: type }), audioBitsPerSecond: 48_000 });
	const pieces = [];
	recorder.ondataavailable = ({ data }) => pieces.push(data);
	recorder.onstop = () => {
		for (const track of stream.getTracks()) track.stop();
		clearTimeout(late);
		clearInterval(ticking);
		running = undefined;
		void keep(place, new Blob(pieces, { type: recorder.mimeType }));
	};
	const late = setTimeout(() => recorder.stop(), LONGEST);
	const began = performance.now();
	const state = find(place, 'state');
	const ticking = setInterval(() => {
		const seconds = Math.floor((performance.now() - began) / 1000);
		state.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	}, 500);
	running = { place, recorder };
	find(place, 'sound').pause();
	state.textContent = '';
	button.textContent = button.dataset.stop;
	recorder.start();
}

function press(place) {
	const before = running;
	if (before?.recorder.state === 'recording') before.recorder.stop();
	if (before?.place !== place) void begin(place);
}

if (places.length > 0 && navigator.mediaDevices && 'MediaRecorder' in globalThis) {
	document.querySelector('[data-recordings-live]').hidden = false;
	for (const place of places) {
		find(place, 'live').hidden = false;
		find(place, 'form').hidden = true;
		find(place, 'form').style.display = 'none';
		find(place, 'button').addEventListener('click', () => press(place));
		find(place, 'next').addEventListener('click', () => next(place));
	}
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest('input, select, textarea, audio')) return;
		const place = places.find((each) => each.contains(document.activeElement));
		if (!place) return;
		if (event.key === 'r' || event.key === 'R') {
			goTo(place);
			press(place);
		}
		if (event.key === 'n' || event.key === 'N') next(place);
	});
}
