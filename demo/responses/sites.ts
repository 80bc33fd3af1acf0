import { COUNTRIES, PLAN, REGIONS, type Country, type SiteGroup } from './plan.ts';
import { apportion, type Random } from './random.ts';

/** A school or other place that took part. All are invented, and their names say so. */
export interface SyntheticSite {
	key: string;
	country: Country;
	area: string;
	name: string;
	kind: 'school' | 'reception_centre' | 'non_formal';
	level: 'primary' | 'secondary' | null;
	group: SiteGroup;
	/** Children who answered here. */
	children: number;
	/** Children who were asked. */
	expected: number;
}

const NAMES =
	'Oak Linden Maple River Harbour Hill Garden Bridge Meadow Lighthouse Orchard Fountain Swallow Heron Comet Compass Willow Mill Station Square'.split(
		' '
	);

/** The 406 sites: at least eight in each of thirty regions, reception centres among them. */
export function makeSites(random: Random): SyntheticSite[] {
	const sites = COUNTRIES.flatMap((country) => countrySites(country, random));
	return sites.map((site, at) => ({ ...site, key: `site-${at + 1}`, name: `${nameOf(site, at)} (${site.area}, ${at + 1})` }));
}

function countrySites(country: Country, random: Random): SyntheticSite[] {
	const regions = REGIONS[country];
	const groups = (['outside', 'primary', 'secondary'] as const).flatMap((group) =>
		Array.from({ length: PLAN[country][group].sites }, () => group)
	);
	const perRegion = apportion(
		groups.length,
		regions.map((region) => Math.sqrt(region.size)),
		8
	);
	// Dealt in turn, so that every region gets its share of each group.
	const queue = regions.flatMap((region, at) =>
		Array.from({ length: perRegion[at] ?? 0 }, (_, turn) => ({ region, order: (turn + 0.5) / (perRegion[at] ?? 1) }))
	);
	queue.sort((a, b) => a.order - b.order || a.region.code.localeCompare(b.region.code));
	const placed = queue.map(({ region }, at) => ({ region, group: groups[at] ?? 'secondary' }));
	return (['outside', 'primary', 'secondary'] as const).flatMap((group) => {
		const here = placed.filter((each) => each.group === group);
		const sizes = apportion(
			PLAN[country][group].children,
			here.map(({ region }) => region.size * Math.exp(0.35 * random.normal())),
			3
		);
		return here.map(({ region }, at): SyntheticSite => {
			const children = sizes[at] ?? 0;
			const kind = group !== 'outside' ? 'school' : at % 3 === 2 ? 'non_formal' : 'reception_centre';
			return {
				key: '',
				name: '',
				country,
				area: region.code,
				kind,
				level: group === 'outside' ? null : group,
				group,
				children,
				expected: Math.round(children * (1.06 + 0.2 * random.next()))
			};
		});
	});
}

function nameOf(site: SyntheticSite, at: number): string {
	const name = NAMES[at % NAMES.length] ?? 'School';
	if (site.kind === 'reception_centre') return `${name} reception centre`;
	return site.kind === 'non_formal' ? `${name} learning place` : `${name} ${site.level === 'primary' ? 'primary' : 'secondary'} school`;
}
