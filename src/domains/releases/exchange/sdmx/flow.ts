/** A dataflow: the figures of one release, under its own name or as the newest of its kind. Pure. */
import { m } from '#messages';
import { interfaceLanguages, type Language, type LocalisedText, pickText } from '#platform/languages.ts';
import type { Release } from '../../release.ts';
import type { FlowReference } from './data-query.ts';
import { AGENCY, dataflowId, NEWEST } from './identifiers.ts';

export interface Flow {
	readonly id: string;
	readonly version: string;
	readonly names: LocalisedText;
	readonly descriptions: LocalisedText;
	readonly release: Release;
	/** The version of its structure: that of the framework's. */
	readonly structure: string;
}

const say = (words: (language: Language) => string): LocalisedText =>
	Object.fromEntries(interfaceLanguages.map((language) => [language, words(language)]));

/** First the newest published release of each kind, then each release; a withdrawn one only under its own name. */
export function flowsOf(releases: readonly Release[]): Flow[] {
	const newest = (['estimate', 'external'] as const).flatMap((kind) => {
		const release = releases.find((each) => each.kind === kind && each.state === 'published');
		const words = kind === 'estimate' ? m.open_sdmx_newest_estimate : m.open_sdmx_newest_external;
		return release ? [flow(release, NEWEST[kind], (language) => words({}, { locale: language }))] : [];
	});
	return [...newest, ...releases.map((release) => flow(release, dataflowId(release.number), (language) => nameOf(release, language)))];
}

const nameOf = (release: Release, language: Language) => `${release.number}: ${pickText(release.title, language).text}`;

function flow(release: Release, id: string, name: (language: Language) => string): Flow {
	const { author, name: source, date } = release.source;
	return {
		id,
		version: '1.0',
		names: say(name),
		descriptions: say((locale) =>
			[
				`${nameOf(release, locale)}. ${author}: ${source} (${date}).`,
				...(release.synthetic ? [`${m.releases_synthetic({}, { locale })} ${m.releases_synthetic_text({}, { locale })}`] : []),
				...(release.withdrawalReason ? [m.releases_withdrawn({ reason: release.withdrawalReason }, { locale })] : [])
			].join(' ')
		),
		release,
		structure: structureVersion(release)
	};
}

const structureVersion = (release: Release): string => `${release.methods.frameworkNumber}.0`;

const any = new Set(['all', '*', 'latest', '~', '+']);

export const isAny = (text: string): boolean => any.has(text);

/** The flows that a reference means. */
export function matchingFlows(flows: readonly Flow[], { agency, id, version }: FlowReference): Flow[] {
	if (!isAny(agency) && agency !== AGENCY) return [];
	return flows.filter((each) => (isAny(id) || id.split(/[+,]/).includes(each.id)) && (isAny(version) || version === each.version));
}
