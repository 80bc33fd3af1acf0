import type { Words } from '../words.ts';

const words: Words = {
	title: 'Wat kinderen ons vertelden',
	intro: 'Kinderen van wie de familie uit een ander land komt, gaven antwoord op onze vragen. Dit zeiden ze.',
	madeUp: 'Dit is maar een voorbeeld. Een computer heeft deze antwoorden verzonnen; geen echte kinderen hebben dit gezegd.',
	ofTen: '{n} van de 10 kinderen zeggen:',
	almostAll: 'Bijna alle kinderen zeggen:',
	almostNone: 'Bijna geen kind zegt:',
	eachChild: 'Elk poppetje staat voor één op de tien kinderen.',
	maybe: 'We vroegen het aan een deel van de kinderen, niet aan allemaal. Het echte getal kan iets hoger of lager zijn.',
	notYet: 'Dit kunnen we niet tonen: te weinig kinderen gaven antwoord.',
	friends: 'Mijn vrienden helpen mij.',
	teachers: 'Mijn leraren helpen mij.',
	happy: 'Ik ben blij met mijn leven.',
	belong: 'Ik hoor erbij op mijn school.',
	speak: 'Ik kan de taal van hier spreken, lezen en schrijven.',
	bullied: 'Andere kinderen doen mij vaak pijn of zijn gemeen tegen mij.',
	tell: 'Gebeurt dit bij jou? Vertel het aan een volwassene die je vertrouwt. Het is niet jouw schuld.',
	thanks: 'Dank je wel aan elk kind dat meedeed!',
	grownUps: 'Voor volwassenen: alle cijfers',
	nothing: 'Er is nog niets te zien. Kom later terug!',
	otherLanguages: 'Andere talen'
};

export default words;
