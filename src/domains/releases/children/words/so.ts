import type { Words } from '../words.ts';

const words: Words = {
	title: 'Waxa carruurtu noo sheegeen',
	intro: "Carruur qoyskoodu ka yimid waddan kale ayaa ka jawaabay su'aalahayaga. Waa kan waxay yiraahdeen.",
	madeUp: 'Tani waa tusaale keliya. Kombiyuutar ayaa sameeyay jawaabahan; carruur dhab ah ma oran.',
	ofTen: '10kii carruur {n} waxay yiraahdaan:',
	almostAll: 'Ku dhawaad carruurta oo dhan waxay yiraahdaan:',
	almostNone: 'Ku dhawaad carruurna ma tiraahdo:',
	eachChild: 'Sawir kasta wuxuu u taagan yahay hal ka mid ah toban carruur ah.',
	maybe:
		'Waxaan weydiinnay carruurta qaarkood, ma ahan dhammaantood. Tirada dhabta ah wax yar ayay ka badnaan kartaa ama ka yaraan kartaa.',
	notYet: 'Kan ma tusi karno: carruur aad u yar ayaa ka jawaabtay.',
	friends: 'Saaxiibbaday way i caawiyaan.',
	teachers: 'Macallimiintaydu way i caawiyaan.',
	happy: 'Noloshayda waan ku faraxsanahay.',
	belong: 'Waxaan dareemaa inaan ka mid ahay dugsigayga.',
	speak: 'Luqadda halkan waan ku hadli karaa, waan akhrin karaa, waanan qori karaa.',
	bullied: 'Carruur kale ayaa inta badan i dhibta ama si xun ii la dhaqanta.',
	tell: 'Haddii ay kugu dhacdo, u sheeg qof weyn oo aad ku kalsoon tahay. Adigu khalad ma lihid.',
	thanks: 'Waad ku mahadsan tihiin cunug kasta oo ka qayb galay!',
	grownUps: 'Dadka waaweyn: dhammaan tirooyinka',
	nothing: 'Weli wax la tuso ma jiraan. Mar dambe soo noqo!',
	otherLanguages: 'Luqado kale'
};

export default words;
