/** `parent` is the sum of `parts`: whoever knows all but one of them knows that one. Numbers of units. */
export interface Sum {
	parent: number;
	parts: readonly number[];
}

export function membersOf(sum: Sum | undefined): number[] {
	return sum ? [sum.parent, ...sum.parts] : [];
}
