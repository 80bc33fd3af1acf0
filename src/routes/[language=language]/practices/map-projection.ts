/** Where a place lies in the drawing of Europe (`src/ui/charts/europe.json`, made by bin/build-map.ts): Lambert's azimuthal equal-area projection
 * centred on 52° N 10° E (Snyder 1987, p. 185), with the scale and the shift of that drawing. */
const scale = 1156.05;
const shift = { x: 327.525, y: 179.633 };
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const centre = radians(52);

export const drawing = { left: 0, top: 70, width: 640, height: 530 } as const;

/** In units of the drawing. */
export function onMap({ latitude, longitude }: { latitude: number; longitude: number }): { x: number; y: number } {
	const up = radians(latitude);
	const along = radians(longitude - 10);
	const k = Math.sqrt(2 / (1 + Math.sin(centre) * Math.sin(up) + Math.cos(centre) * Math.cos(up) * Math.cos(along)));
	return {
		x: shift.x + scale * k * Math.cos(up) * Math.sin(along),
		y: shift.y - scale * k * (Math.cos(centre) * Math.sin(up) - Math.sin(centre) * Math.cos(up) * Math.cos(along))
	};
}

/** True for what lies inside the drawing. */
export function isOnMap({ x, y }: { x: number; y: number }): boolean {
	const { left, top, width, height } = drawing;
	return x > left && x < left + width && y > top && y < top + height;
}
