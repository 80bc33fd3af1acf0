import { ancestors, countryOf, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { Microdata } from './microdata.ts';
import { areaDesign, type AreaDesign } from './area-estimates.ts';

/** An area in which somebody answered. */
export interface Place {
	code: string;
	design: AreaDesign;
}

/** A country and those of its regions in which somebody answered: the areas whose counts add up. The country stands first. */
export interface Country {
	whole: Place;
	regions: Place[];
}

/** The surveyed countries, in the order of their codes. */
export function surveyedCountries(data: Pick<Microdata, 'sites'>, framework: FrameworkDocument): Country[] {
	const hierarchy = hierarchyOf(framework);
	const kinds = new Map(framework.areas.map((area) => [area.code, area.kind]));
	const paths = data.sites.map((site) => ancestors(hierarchy, site.area));
	const surveyed = [...new Set(paths.flat())].sort();
	const place = (code: string): Place => ({ code, design: areaDesign(data, (site) => paths[site]?.includes(code) ?? false) });
	return surveyed
		.filter((code) => kinds.get(code) === 'country')
		.map((code) => ({
			whole: place(code),
			regions: surveyed.filter((region) => kinds.get(region) === 'region' && hierarchy.parents[region] === code).map(place)
		}));
}

/**
 * All sites as one design with a stratum for each country: a group of which a region has one site or two leaves too little to tell their
 * spread from, so the strata of a country are collapsed, which errs on the side of caution.
 * Source: Wolter (2007), Introduction to Variance Estimation, section 2.5.
 */
export function designOfAll(data: Pick<Microdata, 'sites'>, framework: FrameworkDocument): AreaDesign {
	const hierarchy = hierarchyOf(framework);
	const countries = data.sites.map((site) => countryOf(framework, hierarchy, site.area) ?? '');
	return areaDesign(
		data,
		() => true,
		(site) => countries[site] ?? ''
	);
}
