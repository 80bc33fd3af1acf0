import { versionDifferences } from '#domains/questionnaires/author/version-differences.ts';
import { numberIn, versionAt } from '../version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	const { versions, version } = await parent();
	const others = versions.filter((other) => other !== version);
	const asked = url.searchParams.get('with');
	// by default the one before it
	const other = asked === null ? (others.find((candidate) => candidate < version) ?? others[0]) : numberIn(asked);
	if (other === undefined) return { others, before: version, after: version, differences: undefined };
	const [before, after] = [Math.min(other, version), Math.max(other, version)];
	const [old, now] = await Promise.all(
		[before, after].map((number) => versionAt(locals, { questionnaire: params.questionnaire, version: String(number) }))
	);
	return { others, before, after, differences: old && now ? versionDifferences(old.compiled, now.compiled) : undefined };
};
