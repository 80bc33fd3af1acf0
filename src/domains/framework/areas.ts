import type { Area, FrameworkDocument, Hierarchy } from './document.ts';

/** The hierarchy of that code, or the first one. */
export function hierarchyOf(document: FrameworkDocument, code = 'nuts-2021'): Hierarchy {
	const found = document.hierarchies.find((each) => each.code === code) ?? document.hierarchies[0];
	if (!found) throw new Error('a framework without a hierarchy of areas');
	return found;
}

/** The area, the areas it lies in, up to the top: `ancestors(nuts, 'BE10')` is `['BE10', 'BE', 'SIX']`. */
export function ancestors(hierarchy: Hierarchy, area: string): string[] {
	const path = [area];
	for (let parent = hierarchy.parents[area]; parent && !path.includes(parent); parent = hierarchy.parents[parent]) path.push(parent);
	return path;
}

/** The areas that lie directly in an area, in the order of the framework. */
export function children(document: FrameworkDocument, hierarchy: Hierarchy, area: string): Area[] {
	return document.areas.filter((each) => hierarchy.parents[each.code] === area);
}

/** The country an area lies in, or the area itself where it is a country or above. */
export function countryOf(document: FrameworkDocument, hierarchy: Hierarchy, area: string): string {
	const countries = new Set(document.areas.filter((each) => each.kind === 'country').map((each) => each.code));
	return ancestors(hierarchy, area).find((code) => countries.has(code)) ?? area;
}
