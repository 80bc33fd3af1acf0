/**
 * For each unit (a word of one language) the records it stands in and how weightily. Additions go into a chain; `settle` lays what there
 * is out in rows, which are quick to walk and half the size. Records come in rising order.
 */
export class Postings {
	private starts = new Uint32Array(1);
	private rows = new Uint32Array(0);
	private weights = new Uint8Array(0);
	/** Three numbers a link: record, weight, the link before it (0: none). */
	private chain = new Uint32Array(3 * 1024);
	private links = 1;
	private heads = new Uint32Array(1024);

	add(unit: number, record: number, weight: number): void {
		if (unit >= this.heads.length) this.heads = grow(this.heads, Math.max(unit + 1, this.heads.length * 2));
		if ((this.links + 1) * 3 > this.chain.length) this.chain = grow(this.chain, this.chain.length * 2);
		const at = this.links * 3;
		this.chain[at] = record;
		this.chain[at + 1] = weight;
		this.chain[at + 2] = this.heads[unit] ?? 0;
		this.heads[unit] = this.links;
		this.links += 1;
	}

	/** Every record of a unit, in no promised order. */
	each(unit: number, visit: (record: number, weight: number) => void): void {
		const end = this.starts[unit + 1] ?? 0;
		for (let at = this.starts[unit] ?? 0; at < end; at += 1) visit(this.rows[at] ?? 0, this.weights[at] ?? 0);
		for (let link = this.heads[unit] ?? 0; link !== 0; link = this.chain[link * 3 + 2] ?? 0)
			visit(this.chain[link * 3] ?? 0, this.chain[link * 3 + 1] ?? 0);
	}

	/** How many additions wait in the chain. */
	get waiting(): number {
		return this.links - 1;
	}

	/** Lays everything out in rows. Cost: linear in all postings. */
	settle(units: number): void {
		const starts = new Uint32Array(units + 1);
		const rows = new Uint32Array(this.rows.length + this.waiting);
		const weights = new Uint8Array(rows.length);
		let at = 0;
		for (let unit = 0; unit < units; unit += 1) {
			starts[unit] = at;
			this.each(unit, (record, weight) => {
				rows[at] = record;
				weights[at] = weight;
				at += 1;
			});
		}
		starts[units] = at;
		this.starts = starts;
		this.rows = rows;
		this.weights = weights;
		this.chain = new Uint32Array(3 * 1024);
		this.links = 1;
		this.heads = new Uint32Array(1024);
	}
}

function grow(old: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
	const grown = new Uint32Array(length);
	grown.set(old);
	return grown;
}
