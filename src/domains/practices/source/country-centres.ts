/** About the middle of a country, in degrees (WGS 84): where a record stands that names a country and no place. */
const rows = `AD 42.5 1.5|SM 43.9 12.5|AL 41.1 20.1|AM 40.2 45.0|AT 47.6 14.1|AU -25.0 134.0|BA 44.2 17.8|BE 50.6 4.7|BG 42.7 25.5|BY 53.5 28.0|CA 57.0 -100.0|CH 46.8 8.2|CY 35.1 33.2|CZ 49.8 15.5|DE 51.1 10.4|DK 56.0 9.5|EE 58.7 25.5|ES 40.2 -3.6|FI 63.0 26.0|FR 46.6 2.5|GB 53.9 -2.5|GE 42.2 43.5|GR 39.1 22.9|HR 45.1 15.9|HU 47.2 19.4|IE 53.2 -8.1|IL 31.4 35.0|IS 64.9 -18.6|IT 42.8 12.8|JO 31.2 36.5|LB 33.9 35.9|LI 47.1 9.5|LT 55.3 23.9|LU 49.8 6.1|LV 56.9 24.9|MA 31.9 -6.9|MC 43.7 7.4|MD 47.2 28.5|ME 42.8 19.2|MK 41.6 21.7|MT 35.9 14.4|NL 52.2 5.5|NO 62.0 10.0|NZ -41.5 172.5|PL 52.1 19.3|PT 39.6 -8.4|RO 45.9 24.9|RS 44.2 20.9|RU 56.0 40.0|SE 62.0 15.5|SI 46.1 14.8|SK 48.7 19.5|TN 34.1 9.6|TR 39.0 35.0|UA 48.9 31.3|US 39.0 -98.0|XK 42.6 20.9`;

export const countryCentres: Readonly<Record<string, { latitude: number; longitude: number }>> = Object.fromEntries(
	rows.split('|').map((row) => {
		const [code = '', latitude, longitude] = row.split(' ');
		return [code, { latitude: Number(latitude), longitude: Number(longitude) }];
	})
);
