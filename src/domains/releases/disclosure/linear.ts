/** A linear relation between unknowns: number of the unknown → its coefficient. What is known has gone to the other side and doesn't matter here. */
export type Relation = ReadonlyMap<number, number>;

const NOTHING = 1e-9;

/**
 * Which unknowns have exactly one value under the relations: those that a reader could compute. By Gauss–Jordan elimination: an unknown is
 * determined when, in the reduced form, it stands alone in its row.
 * @param count how many unknowns there are, numbered from 0
 */
export function determined(relations: readonly Relation[], count: number): Set<number> {
	const rows: Map<number, number>[] = [];
	const pivotOf = new Map<number, Map<number, number>>();
	for (const relation of relations) {
		const row = new Map(relation);
		for (const [variable, pivotRow] of pivotOf) subtract(row, pivotRow, row.get(variable) ?? 0);
		const pivot = [...row].find(([, coefficient]) => Math.abs(coefficient) > NOTHING);
		if (!pivot) continue;
		for (const [variable, coefficient] of row) row.set(variable, coefficient / pivot[1]);
		for (const other of rows) subtract(other, row, other.get(pivot[0]) ?? 0);
		rows.push(row);
		pivotOf.set(pivot[0], row);
	}
	const found = new Set<number>();
	for (const [variable, row] of pivotOf) if (row.size === 1 && variable < count) found.add(variable);
	return found;
}

function subtract(row: Map<number, number>, other: Map<number, number>, factor: number): void {
	if (factor === 0) return;
	for (const [variable, coefficient] of other) {
		const value = (row.get(variable) ?? 0) - factor * coefficient;
		if (Math.abs(value) < NOTHING) row.delete(variable);
		else row.set(variable, value);
	}
}
