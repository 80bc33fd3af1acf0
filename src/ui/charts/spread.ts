/**
 * Where the parts of rows lie when the middle of their middle part stands on one line: all in per cent of a width that holds the widest row.
 * A row that is not known stays null.
 */
export function spreadPlaces(rows: readonly (readonly number[] | null)[]): {
	middle: number;
	rows: ({ from: number; width: number }[] | null)[];
} {
	const known = rows.flatMap((parts) => (parts ? [sides(parts)] : []));
	const left = Math.max(1, ...known.map((each) => each.left));
	const right = Math.max(1, ...known.map((each) => each.right));
	const unit = 100 / (left + right);
	return {
		middle: round(left * unit),
		rows: rows.map((parts) => {
			if (!parts) return null;
			let from = left - sides(parts).left;
			return parts.map((part) => {
				const place = { from: round(from * unit), width: round(part * unit) };
				from += part;
				return place;
			});
		})
	};
}

/** How much lies to each side of the middle of the middle part. */
function sides(parts: readonly number[]): { left: number; right: number } {
	const centre = Math.floor(parts.length / 2);
	const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
	const half = (parts[centre] ?? 0) / 2;
	return { left: sum(parts.slice(0, centre)) + half, right: sum(parts.slice(centre + 1)) + half };
}

const round = (value: number) => Math.round(value * 100) / 100;
