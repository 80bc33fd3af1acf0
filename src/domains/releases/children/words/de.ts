import type { Words } from '../words.ts';

const words: Words = {
	title: 'Was Kinder uns erzählt haben',
	intro: 'Kinder, deren Familie aus einem anderen Land kommt, haben unsere Fragen beantwortet. Das haben sie gesagt.',
	madeUp: 'Das ist nur ein Beispiel. Ein Computer hat diese Antworten erfunden; keine echten Kinder haben das gesagt.',
	ofTen: '{n} von 10 Kindern sagen:',
	almostAll: 'Fast alle Kinder sagen:',
	almostNone: 'Fast kein Kind sagt:',
	eachChild: 'Jede Figur steht für eines von zehn Kindern.',
	maybe: 'Wir haben einen Teil der Kinder gefragt, nicht alle. Die wahre Zahl kann etwas höher oder niedriger sein.',
	notYet: 'Das können wir nicht zeigen: Zu wenige Kinder haben geantwortet.',
	friends: 'Meine Freunde helfen mir.',
	teachers: 'Meine Lehrkräfte helfen mir.',
	happy: 'Ich bin glücklich mit meinem Leben.',
	belong: 'Ich gehöre zu meiner Schule dazu.',
	speak: 'Ich kann die Sprache von hier sprechen, lesen und schreiben.',
	bullied: 'Andere Kinder tun mir oft weh oder sind gemein zu mir.',
	tell: 'Passiert dir das? Sag es einem Erwachsenen, dem du vertraust. Es ist nicht deine Schuld.',
	thanks: 'Danke an jedes Kind, das mitgemacht hat!',
	grownUps: 'Für Erwachsene: alle Zahlen',
	nothing: 'Hier gibt es noch nichts zu sehen. Komm später wieder!',
	otherLanguages: 'Andere Sprachen'
};

export default words;
