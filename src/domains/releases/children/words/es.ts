import type { Words } from '../words.ts';

const words: Words = {
	title: 'Lo que nos contaron los niños',
	intro: 'Niños y niñas con familia de otro país respondieron a nuestras preguntas. Esto es lo que dijeron.',
	madeUp: 'Esto es solo un ejemplo. Un ordenador inventó estas respuestas; no las dijo ningún niño de verdad.',
	ofTen: '{n} de cada 10 niños dicen:',
	almostAll: 'Casi todos los niños dicen:',
	almostNone: 'Casi ningún niño dice:',
	eachChild: 'Cada figura es uno de cada diez niños.',
	maybe: 'Preguntamos a algunos niños, no a todos. El número verdadero puede ser un poco más alto o más bajo.',
	notYet: 'Esto no lo podemos mostrar: respondieron muy pocos niños.',
	friends: 'Mis amigos me ayudan.',
	teachers: 'Mis profesores me ayudan.',
	happy: 'Estoy contento con mi vida.',
	belong: 'Siento que mi escuela es mi sitio.',
	speak: 'Sé hablar, leer y escribir la lengua de aquí.',
	bullied: 'Otros niños a menudo me hacen daño o son malos conmigo.',
	tell: 'Si te pasa, díselo a un adulto en quien confíes. No es culpa tuya.',
	thanks: '¡Gracias a cada niño que participó!',
	grownUps: 'Para mayores: todas las cifras',
	nothing: 'Todavía no hay nada que ver. ¡Vuelve más tarde!',
	otherLanguages: 'Otros idiomas'
};

export default words;
