import { plain } from '../words.ts';

/** Words that carry no meaning alone: articles, prepositions, pronouns, question words, "how can I". Plain (no accents). */
const lists = {
	en: 'a an the and or of to in on at by for from with without about as is are was were be been being do does did don doesn t s can could how what which who whom whose when where why i me my we us our you your he she it its they them their this that these those not no if so than then there here into over under up out off have has had will would should may might also more most some any all very want need find help helps get',
	nl: 'de het een en of van voor met zonder op in aan bij uit naar om te is zijn was waren wordt worden hoe wat wie waar wanneer waarom welke ik mij mijn we wij ons onze je jij jouw u uw hij zij ze die dat deze dit niet geen er als dan ook nog wel kan kunnen moet zich door over tot al meer help helpen helpt wil willen zoek',
	fr: 'le la les un une des de du et ou a au aux en dans sur sous par pour avec sans chez est sont ete etre ce cet cette ces qui que quoi dont ou quand comment pourquoi je me mon ma mes nous notre nos vous votre vos il elle ils elles on se sa son ses leur leurs ne pas plus y qu tres aussi aide aider veux cherche',
	de: 'der die das den dem des ein eine einen einem einer eines und oder von zu zum zur in im an am auf aus bei mit ohne fur nach uber unter vor um ist sind war waren wird werden wie was wer wo wann warum welche ich mich mein wir uns unser du dein sie er es ihr ihre nicht kein keine wenn als dann auch noch kann konnen muss sich man helfe helfen hilft will suche',
	el: 'ο η το οι τα τον την του τησ των τουσ τισ ενασ μια ενα και η σε στο στη στην στον στα στουσ στισ απο για με χωρισ προσ κατα πωσ τι ποιοσ ποια ποιο που ποτε γιατι εγω μου εμεισ μασ εσυ σου αυτοσ αυτη αυτο δεν μη να θα ειναι ηταν που οτι ωσ αν βοηθησω βοηθησει βοηθεια θελω',
	it: 'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei nelle su sul sulla con senza per tra fra e o che chi cui come cosa dove quando perche quale io mi mio noi ci nostro tu ti tuo voi lui lei loro si non sono era essere piu anche l d aiutare aiuto voglio cerco',
	es: 'el la los las un una unos unas de del a al en con sin por para y o e u que quien como donde cuando cual yo me mi nosotros nos nuestro tu te su sus se lo le les no es son era ser mas tambien muy hay ayudar ayuda quiero busco'
};

const all = new Set(
	Object.values(lists)
		.flatMap((list) => list.split(' '))
		.map(plain)
);

/** True for a plain word that means nothing alone in one of the seven languages. */
export const isStopWord = (word: string): boolean => all.has(word);

/** The words that carry meaning; all of them where none does. */
export function meaningful(words: readonly string[]): string[] {
	const left = words.filter((word) => !all.has(word));
	return left.length > 0 ? left : [...words];
}
