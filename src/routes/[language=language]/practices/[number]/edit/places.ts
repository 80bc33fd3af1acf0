/** The countries of Europe (ISO 3166), which are offered first; a place without coordinates stands in the middle of its country. */
const centres: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
	...{ AL: [41.1, 20.1], AD: [42.5, 1.5], AT: [47.6, 14.1], BA: [44.2, 17.8], BE: [50.6, 4.7], BG: [42.8, 25.2], BY: [53.5, 28] },
	...{ CH: [46.8, 8.2], CY: [35, 33.2], CZ: [49.8, 15.5], DE: [51.1, 10.4], DK: [56, 10], EE: [58.7, 25.5], ES: [40.2, -3.6] },
	...{ FI: [64.5, 26.3], FR: [46.6, 2.5], GB: [54, -2.5], GE: [42.2, 43.5], GR: [39, 22.9], HR: [45.1, 16.4], HU: [47.2, 19.4] },
	...{ IE: [53.2, -8.1], IS: [65, -18.6], IT: [42.8, 12.1], LI: [47.1, 9.5], LT: [55.3, 23.9], LU: [49.8, 6.1], LV: [56.9, 24.9] },
	...{ MC: [43.7, 7.4], MD: [47.2, 28.5], ME: [42.8, 19.2], MK: [41.6, 21.7], MT: [35.9, 14.4], NL: [52.1, 5.3], NO: [64.5, 13] },
	...{ PL: [52.1, 19.4], PT: [39.6, -8.5], RO: [45.9, 25], RS: [44.2, 20.8], SE: [62.8, 16.7], SI: [46.1, 14.8], SK: [48.7, 19.5] },
	...{ SM: [43.9, 12.5], TR: [39.1, 35.2], UA: [49, 31.4], XK: [42.6, 20.9] }
};

/** The six countries of the project, of which most records are. */
export const surveyed: readonly string[] = ['BE', 'DE', 'GR', 'IE', 'IT', 'ES'];

export const europe: readonly string[] = Object.keys(centres);

/** The rest of the world. */
export const elsewhere: readonly string[] = (
	'AE AF AM AO AR AU AZ BD BF BH BI BJ BO BR BT BW BZ CA CD CF CG CI CL CM CN CO CR CU CV DJ DO DZ EC EG ER ET FJ GA GH GM GN GQ GT GW GY ' +
	'HN HT ID IL IN IQ IR JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LS LY MA MG ML MM MN MR MU MV MW MX MY MZ NA NE NG NI NP NZ OM PA PE ' +
	'PG PH PK PS PY QA RW SA SB SC SD SG SL SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TT TW TZ UG US UY UZ VE VN VU WS YE ZA ZM ZW'
).split(' ');

/** The middle of a country of Europe. */
export function centreOf(country: string): { latitude: number; longitude: number } | undefined {
	const [latitude, longitude] = centres[country] ?? [];
	return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** The languages in which work with newcomers is done most, offered first. */
export const languagesOfWork: readonly string[] = (
	'en nl fr de el it es ca pt ar fa ur tr uk ru ro pl bg hr cs da et fi ga hu lv lt mt sk sl sv no eu gl sq sr bs mk ps ku so ti am bn pa hi ' +
	'ta zh vi fil sw ln wo ha yo rom'
).split(' ');
