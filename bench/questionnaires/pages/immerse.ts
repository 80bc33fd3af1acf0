import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { parseQuestionnaire } from '#domains/questionnaires/questionnaire.ts';
import { Session } from '#domains/questionnaires/session.ts';
import './engine.ts';

let session: Session;

window.engine = {
	load: (text) => {
		const prepared = prepareQuestionnaire(parseQuestionnaire(text));
		session = new Session(prepared, { now: '2026-11-22T10:00:00Z', seed: 1, uuid: 'u' });
		session.screen(session.visibleKeys[0] ?? '');
		return Promise.resolve();
	},
	answer: (key, answer) => {
		session.answer(key, answer);
		const keys = session.visibleKeys;
		const next = session.screen(keys[keys.indexOf(key) + 1] ?? '');
		return keys.length + (next?.choices.length ?? 0);
	}
};
