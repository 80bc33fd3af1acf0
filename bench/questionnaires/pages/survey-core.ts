import { Model, type Question, type QuestionSelectBase } from 'survey-core';
import './engine.ts';

let survey: Model;
let questions: Question[];

window.engine = {
	load: (text) => {
		survey = new Model(JSON.parse(text));
		questions = survey.getAllQuestions();
		void questions.find((question) => question.isVisible)?.title;
		return Promise.resolve();
	},
	answer: (key, answer) => {
		survey.setValue(key, answer);
		const visible = questions.filter((question) => question.isVisible);
		const next = visible[visible.findIndex(({ name }) => name === key) + 1] as QuestionSelectBase | undefined;
		return visible.length + (next && 'visibleChoices' in next ? next.visibleChoices.length : 0);
	}
};
