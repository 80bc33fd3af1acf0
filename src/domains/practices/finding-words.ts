import { m } from '#messages';
import type { FindingKind, UseKind } from './quality.ts';

export const findingText: Readonly<Record<FindingKind, () => string>> = {
	'over-tagged': () => m.curation_finding_over_tagged(),
	'other-country': () => m.curation_finding_other_country(),
	'no-evidence': () => m.curation_finding_no_evidence(),
	orphan: () => m.curation_finding_orphan(),
	'near-duplicate': () => m.curation_finding_near_duplicate(),
	'outdated-translation': () => m.curation_finding_outdated_translation(),
	'dead-link': () => m.curation_finding_dead_link(),
	'not-confirmed': () => m.curation_finding_not_confirmed()
};

export const useText: Readonly<Record<UseKind, () => string>> = {
	read: () => m.curation_use_read(),
	cited: () => m.curation_use_cited(),
	downloaded: () => m.curation_use_downloaded(),
	compared: () => m.curation_use_compared()
};
