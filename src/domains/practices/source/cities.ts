import type { Spot } from '../search/query.ts';

/** Places to be near to, in the words of those who live there: each country's larger cities. Degrees (WGS 84), rounded to a kilometre. */
const rows = `AT|Wien 48.21 16.37|Graz 47.07 15.44|Linz 48.31 14.29
BE|Antwerpen 51.22 4.40|Brussel / Bruxelles 50.85 4.35|Charleroi 50.41 4.44|Gent 51.05 3.73|Hasselt 50.93 5.34|Liège 50.63 5.57|Namur 50.47 4.87
BG|София 42.70 23.32
CH|Bern 46.95 7.45|Genève 46.20 6.14|Zürich 47.37 8.54
CY|Λευκωσία 35.17 33.36
CZ|Praha 50.08 14.44
DE|Berlin 52.52 13.40|Bremen 53.08 8.80|Dresden 51.05 13.74|Frankfurt 50.11 8.68|Hamburg 53.55 9.99|Hannover 52.37 9.73|Köln 50.94 6.96|Leipzig 51.34 12.37|München 48.14 11.58|Stuttgart 48.78 9.18
DK|København 55.68 12.57
EE|Tallinn 59.44 24.75
ES|Barcelona 41.39 2.17|Bilbao 43.26 -2.93|Las Palmas 28.12 -15.43|Madrid 40.42 -3.70|Málaga 36.72 -4.42|Sevilla 37.39 -5.98|València 39.47 -0.38|Zaragoza 41.65 -0.88
FI|Helsinki 60.17 24.94
FR|Bordeaux 44.84 -0.58|Lille 50.63 3.06|Lyon 45.76 4.84|Marseille 43.30 5.37|Paris 48.86 2.35|Strasbourg 48.57 7.75
GR|Αθήνα 37.98 23.73|Ηράκλειο 35.34 25.13|Θεσσαλονίκη 40.64 22.94|Μυτιλήνη 39.11 26.55|Πάτρα 38.25 21.73
HR|Zagreb 45.81 15.98
HU|Budapest 47.50 19.04
IE|Cork 51.90 -8.47|Dublin 53.35 -6.26|Galway 53.27 -9.05|Limerick 52.66 -8.63
IT|Bari 41.12 16.87|Bologna 44.49 11.34|Catania 37.50 15.09|Firenze 43.77 11.26|Genova 44.41 8.93|Milano 45.46 9.19|Napoli 40.85 14.27|Palermo 38.12 13.36|Roma 41.90 12.50|Torino 45.07 7.69
LT|Vilnius 54.69 25.28
LU|Luxembourg 49.61 6.13
LV|Rīga 56.95 24.11
MT|Valletta 35.90 14.51
NL|Amsterdam 52.37 4.90|Den Haag 52.08 4.30|Eindhoven 51.44 5.48|Groningen 53.22 6.57|Rotterdam 51.92 4.48|Utrecht 52.09 5.12
NO|Oslo 59.91 10.75
PL|Kraków 50.06 19.94|Warszawa 52.23 21.01
PT|Lisboa 38.72 -9.14|Porto 41.15 -8.61
RO|București 44.43 26.10
SE|Göteborg 57.71 11.97|Malmö 55.60 13.00|Stockholm 59.33 18.07
SI|Ljubljana 46.06 14.51
SK|Bratislava 48.15 17.11`;

function place(text: string): [string, Spot] {
	const [, name = '', latitude, longitude] = /^(.+) (\S+) (\S+)$/.exec(text) ?? [];
	return [name, { latitude: Number(latitude), longitude: Number(longitude) }];
}

/** Country (ISO 3166) → its cities. */
export const cities: Readonly<Record<string, readonly (readonly [name: string, spot: Spot])[]>> = Object.fromEntries(
	rows.split('\n').map((row) => {
		const [country = '', ...places] = row.split('|');
		return [country, places.map(place)];
	})
);
