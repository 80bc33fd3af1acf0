/** An address that will go: since when it is named so, when it stops at the earliest, and what takes its place. */
export interface Deprecation {
	readonly path: RegExp;
	readonly since: Date;
	readonly until: Date;
	readonly instead: string;
}

/** None now. Who adds one names it in the changelog and in the description (`deprecated: true`), at least twelve months before its end. */
const deprecations: readonly Deprecation[] = [];

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the successor, for an address that will go. */
export function deprecationHeaders(path: string, list: readonly Deprecation[] = deprecations): Record<string, string> {
	const found = list.find((each) => each.path.test(path));
	if (!found) return {};
	return {
		deprecation: `@${Math.floor(found.since.getTime() / 1000)}`,
		sunset: found.until.toUTCString(),
		link: `<${found.instead}>; rel="successor-version"`
	};
}
