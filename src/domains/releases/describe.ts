import type { Release } from './release.ts';

/** A release as machines get it. */
export function describeRelease(release: Release, origin: string) {
	return {
		number: release.number,
		kind: release.kind,
		state: release.state,
		title: release.title,
		design: release.design,
		synthetic: release.synthetic,
		source: release.source,
		frameworkVersion: release.methods.frameworkNumber,
		publishedAt: release.publishedAt,
		withdrawnAt: release.withdrawnAt,
		withdrawalReason: release.withdrawalReason,
		responses: release.methods.responses,
		sites: release.methods.sites,
		cells: `${origin}/api/v1/releases/${encodeURIComponent(release.number)}/cells`
	};
}
