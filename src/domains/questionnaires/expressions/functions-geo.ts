import { strict, type FunctionTable } from './define.ts';
import { allTexts } from './nodes.ts';

/** Equatorial radius in metres, as the engines of the field use it. */
const EARTH_RADIUS = 6_378_100;

/** Places: `latitude longitude altitude accuracy`, several divided by semicolons or given as a node-set. */
export const GEO_FUNCTIONS: FunctionTable = {
	distance: strict(1, Number.POSITIVE_INFINITY, (args) => distance(points(allTexts(args).join(';')))),
	area: strict(1, 1, (args) => area(points(allTexts(args).join(';'))))
};

interface Point {
	readonly latitude: number;
	readonly longitude: number;
}

function points(text: string): Point[] {
	return text.split(';').flatMap((place) => {
		const [latitude = Number.NaN, longitude = Number.NaN] = place.trim().split(/\s+/).map(Number);
		return Number.isFinite(latitude) && Number.isFinite(longitude) ? [{ latitude: radians(latitude), longitude: radians(longitude) }] : [];
	});
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}

function pairs(path: readonly Point[]): [Point, Point][] {
	return path.slice(1).flatMap((to, index) => {
		const from = path[index];
		return from ? [[from, to] as [Point, Point]] : [];
	});
}

/** Length in metres along great circles. */
function distance(path: readonly Point[]): number {
	return pairs(path).reduce((total, [from, to]) => {
		const angle =
			Math.sin(from.latitude) * Math.sin(to.latitude) +
			Math.cos(from.latitude) * Math.cos(to.latitude) * Math.cos(to.longitude - from.longitude);
		return total + EARTH_RADIUS * Math.acos(Math.min(1, angle));
	}, 0);
}

/** Surface in square metres (Chamberlain and Duquette 2007, Some Algorithms for Polygons on a Sphere). */
function area(path: readonly Point[]): number {
	const [first] = path;
	if (!first || path.length < 3) return 0;
	const twice = pairs([...path, first]).reduce(
		(total, [a, b]) => total + (b.longitude - a.longitude) * (2 + Math.sin(a.latitude) + Math.sin(b.latitude)),
		0
	);
	return Math.abs((twice * EARTH_RADIUS * EARTH_RADIUS) / 2);
}
