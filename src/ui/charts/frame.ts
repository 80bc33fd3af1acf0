export interface Frame {
	x: number;
	y: number;
	width: number;
	height: number;
}

/**
 * The part of a drawing that holds paths, with a margin, in the shape of the whole drawing; the whole where there are none.
 * @param paths of the commands M, l and Z, as the drawing of Europe has them
 */
export function frameAround(paths: readonly string[], whole: Frame): Frame {
	if (paths.length === 0) return whole;
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const path of paths) {
		let [x, y] = [0, 0];
		for (const [, command, ...ends] of path.matchAll(/([Ml])(-?[\d.]+) ?(-?[\d.]+)/g)) {
			const [across = 0, down = 0] = ends.map(Number);
			[x, y] = command === 'M' ? [across, down] : [x + across, y + down];
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
	}
	const margin = 0.06 * Math.max(right - left, bottom - top);
	let [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
	if (whole.width > 0) {
		const shape = whole.width / whole.height;
		[width, height] = [Math.max(width, height * shape), Math.max(height, width / shape)];
	}
	const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
	return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

const round = (value: number) => Math.round(value * 10) / 10;
