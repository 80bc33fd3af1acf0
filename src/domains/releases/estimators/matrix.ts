/** Small dense matrices, row by row: what regressions and tests of tables need. */
export type Matrix = readonly (readonly number[])[];

/** Thrown where a matrix can't be inverted: a column follows from the others. */
export class SingularError extends Error {}

export function multiply(a: Matrix, b: Matrix): number[][] {
	const columns = b[0]?.length ?? 0;
	return a.map((row) => Array.from({ length: columns }, (_, c) => row.reduce((sum, value, k) => sum + value * (b[k]?.[c] ?? 0), 0)));
}

export function transposed(a: Matrix): number[][] {
	return Array.from({ length: a[0]?.length ?? 0 }, (_, c) => a.map((row) => row[c] ?? 0));
}

/** The inverse, by Gauss and Jordan with the largest pivot. @throws {SingularError} */
export function inverse(a: Matrix): number[][] {
	const n = a.length;
	const work = a.map((row, r) => [...row, ...Array.from({ length: n }, (_, c) => (c === r ? 1 : 0))]);
	const scale = Math.max(...a.flat().map(Math.abs), 0);
	for (let column = 0; column < n; column++) {
		let best = column;
		for (let row = column; row < n; row++) if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = row;
		const pivotRow = work[best];
		const pivot = pivotRow?.[column] ?? 0;
		if (!pivotRow || Math.abs(pivot) <= scale * 1e-14) throw new SingularError(`column ${column} follows from the others`);
		[work[column], work[best]] = [pivotRow, work[column] ?? []];
		const unit = pivotRow.map((value) => value / pivot);
		work[column] = unit;
		for (let row = 0; row < n; row++) {
			const factor = work[row]?.[column] ?? 0;
			if (row !== column && factor !== 0) work[row] = (work[row] ?? []).map((value, c) => value - factor * (unit[c] ?? 0));
		}
	}
	return work.map((row) => row.slice(n));
}

/** The sum of the diagonal. */
export function trace(a: Matrix): number {
	return a.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
}
