import type { Words } from '../words.ts';

const words: Words = {
	title: 'What children told us',
	intro: 'Children whose family comes from another country answered our questions. This is what they said.',
	madeUp: 'This is only an example. A computer made up these answers; no real children said this.',
	ofTen: '{n} of 10 children say:',
	almostAll: 'Almost all children say:',
	almostNone: 'Almost no child says:',
	eachChild: 'Each figure stands for one in ten children.',
	maybe: 'We asked some children, not all of them. The true number may be a little higher or lower.',
	notYet: "We can't show this one: too few children answered.",
	friends: 'My friends help me.',
	teachers: 'My teachers help me.',
	happy: 'I am happy with my life.',
	belong: 'I belong at my school.',
	speak: 'I can speak, read and write the language spoken here.',
	bullied: 'Other children often hurt me or are mean to me.',
	tell: 'If this happens to you, tell a grown-up you trust. It is not your fault.',
	thanks: 'Thank you to every child who took part!',
	grownUps: 'For grown-ups: all the figures',
	nothing: 'There is nothing to show yet. Come back later!',
	otherLanguages: 'Other languages'
};

export default words;
