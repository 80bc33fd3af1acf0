import { CELL_FORMATS } from './cell-query.ts';
import { dataflowId } from './sdmx/identifiers.ts';
import type { Release } from '../release.ts';

/** A release as machines get it. */
export function describeRelease(release: Release, origin: string) {
	const cells = `${origin}/api/v1/releases/${encodeURIComponent(release.number)}/cells`;
	return {
		number: release.number,
		kind: release.kind,
		state: release.state,
		title: release.title,
		design: release.design,
		synthetic: release.synthetic,
		source: release.source,
		frameworkVersion: release.methods.frameworkNumber,
		indicators: release.methods.indicators,
		publishedAt: release.publishedAt,
		withdrawnAt: release.withdrawnAt,
		withdrawalReason: release.withdrawalReason,
		responses: release.methods.responses,
		sites: release.methods.sites,
		cells,
		formats: Object.fromEntries(CELL_FORMATS.map((format) => [format, `${cells}?format=${format}`])),
		sdmx: `${origin}/sdmx/v1/data/${dataflowId(release.number)}/all`,
		page: `${origin}/en/dashboard?release=${encodeURIComponent(release.number)}`
	};
}
