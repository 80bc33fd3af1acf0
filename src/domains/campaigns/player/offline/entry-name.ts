import type { Entry } from '../../entry.ts';

/** The name under which a device keeps a questionnaire: of a campaign, in a version. */
export function entryName(entry: Pick<Entry, 'campaign' | 'questionnaireVersion'>): string {
	return `${entry.campaign} ${entry.questionnaireVersion}`;
}
