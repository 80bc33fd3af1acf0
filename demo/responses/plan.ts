/**
 * How many children and sites of each kind: the composition that the IMMERSE project reported (final report, 2023): 24,420 children, 19,917
 * older and 4,503 younger; 406 sites; 8,107 in primary, 15,188 in secondary, 812 in non-formal education, 182 in none, 131 not known; 7,199 in
 * Spain. How they spread over the other countries was not published: that is invented here, as every answer is.
 */
export type Country = 'BE' | 'DE' | 'EL' | 'ES' | 'IE' | 'IT';
export type SiteGroup = 'primary' | 'secondary' | 'outside';

export const COUNTRIES: readonly Country[] = ['ES', 'IT', 'EL', 'DE', 'BE', 'IE'];

interface Counts {
	sites: number;
	children: number;
}

export const PLAN: Record<Country, Record<SiteGroup, Counts>> = {
	ES: { outside: { sites: 5, children: 200 }, primary: { sites: 38, children: 2400 }, secondary: { sites: 69, children: 4599 } },
	IT: { outside: { sites: 5, children: 210 }, primary: { sites: 30, children: 1960 }, secondary: { sites: 57, children: 3771 } },
	EL: { outside: { sites: 6, children: 280 }, primary: { sites: 17, children: 1050 }, secondary: { sites: 39, children: 2020 } },
	DE: { outside: { sites: 4, children: 150 }, primary: { sites: 15, children: 900 }, secondary: { sites: 31, children: 1700 } },
	BE: { outside: { sites: 3, children: 110 }, primary: { sites: 15, children: 950 }, secondary: { sites: 30, children: 1640 } },
	IE: { outside: { sites: 1, children: 44 }, primary: { sites: 13, children: 847 }, secondary: { sites: 28, children: 1589 } }
};

/** The regions where schools took part; the size says how large its sites are beside the others of the country. */
export const REGIONS: Record<Country, { code: string; size: number }[]> = {
	ES: [
		{ code: 'ES11', size: 0.8 },
		{ code: 'ES21', size: 0.9 },
		{ code: 'ES30', size: 1.4 },
		{ code: 'ES41', size: 0.7 },
		{ code: 'ES51', size: 1.4 },
		{ code: 'ES52', size: 1 },
		{ code: 'ES61', size: 1.1 },
		{ code: 'ES62', size: 0.8 }
	],
	IT: [
		{ code: 'ITC1', size: 1 },
		{ code: 'ITC4', size: 1.4 },
		{ code: 'ITF3', size: 0.8 },
		{ code: 'ITG1', size: 0.8 },
		{ code: 'ITH3', size: 1 },
		{ code: 'ITI1', size: 1 },
		{ code: 'ITI4', size: 1.2 }
	],
	EL: [
		{ code: 'EL30', size: 1.3 },
		{ code: 'EL41', size: 0.6 },
		{ code: 'EL43', size: 0.9 },
		{ code: 'EL52', size: 1.2 },
		{ code: 'EL54', size: 0.07 }
	],
	DE: [
		{ code: 'DE2', size: 1 },
		{ code: 'DE3', size: 1.2 },
		{ code: 'DE7', size: 0.9 },
		{ code: 'DEA', size: 1.2 }
	],
	BE: [
		{ code: 'BE10', size: 1.3 },
		{ code: 'BE21', size: 1.1 },
		{ code: 'BE23', size: 0.9 },
		{ code: 'BE33', size: 0.8 }
	],
	IE: [
		{ code: 'IE05', size: 0.9 },
		{ code: 'IE06', size: 1.1 }
	]
};

export const TOTALS = {
	younger: 4503,
	migrants: 13345,
	/** Of those without a migrant background or unknown: who could not say where a parent was born. */
	unknownBackground: 700,
	sex: { boy: 12164, girl: 11277, other: 449, not_said: 450, missing: 80 },
	notInSchool: 182,
	levelUnknown: 131
} as const;
