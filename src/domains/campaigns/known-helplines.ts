import type { Helpline } from './safety.ts';

/**
 * Child helplines of the six countries, as a start for whoever makes a campaign: who opens it calls them first. `116 111` is reserved for child
 * helplines in the whole European Union (Commission Decision 2007/698/EC of 29 October 2007), but isn't answered in every country (Child Helpline
 * International, "15 years of 116 111", 2022: 23 of 27 member states; not in Italy), so each line names the number that a source says is answered.
 */
export interface KnownHelpline extends Helpline {
	readonly source: string;
	/** when the source was written: a year, or a month of it */
	readonly asOf: string;
}

export const KNOWN_HELPLINES: readonly KnownHelpline[] = [
	{ country: 'BE', name: 'Awel', phone: '102', languages: ['nl'], source: 'hln.be, Belga, annual report of Awel', asOf: '2020-02' },
	{
		country: 'BE',
		name: 'Écoute-Enfants',
		phone: '103',
		languages: ['fr'],
		source: 'deapotheker.pmg.be, calls to 103 in 2025',
		asOf: '2026'
	},
	{ country: 'DE', name: 'Nummer gegen Kummer', phone: '116 111', languages: ['de'], source: 'himmelunderdeonline.de', asOf: '2023-05' },
	{
		country: 'EL',
		name: 'SOS 1056 – Το Χαμόγελο του Παιδιού',
		phone: '1056',
		languages: ['el'],
		source: 'flash.gr, Εθνική Γραμμή για τα Παιδιά',
		asOf: '2025-10'
	},
	{ country: 'ES', name: 'Teléfono ANAR', phone: '900 20 20 10', languages: ['es'], source: 'adeces.org, Fundación ANAR', asOf: '2019' },
	{
		country: 'IE',
		name: 'Childline',
		phone: '1800 66 66 66',
		languages: ['en'],
		source: 'Connemara Community Radio, ISPCC',
		asOf: '2024-12'
	},
	{ country: 'IT', name: 'Telefono Azzurro', phone: '19696', languages: ['it'], source: 'tg24.sky.it, Telefono Azzurro', asOf: '2025-04' }
];
