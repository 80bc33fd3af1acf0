import { draftRecord } from '../draft.ts';
import type { PracticeRecord } from '../practice.ts';
import type { OldRecord } from './join-pages.ts';

/** Where the records of the original database stood; the number follows. */
const oldAddress = 'https://www.immerse-h2020.eu/online-digital-database-resource/?data_id=';

/**
 * A record of the original database as one of ours. The texts are in the language in which they were read; nothing is added but the
 * source. @returns undefined where its category is not known: every record has one, and it is not for us to choose
 */
export function recordOf(old: OldRecord): PracticeRecord | undefined {
	const [category] = old.lists.category;
	const [first] = old.pages;
	const title = Object.values(old.texts.title)[0] ?? '';
	const language = old.pages.find((page) => old.lists.languages.includes(page.language))?.language ?? first?.language;
	const url = old.number === null ? readableAddress(first?.address) : `${oldAddress}${old.number}`;
	const parsed = draftRecord.safeParse({
		category,
		originalLanguage: language,
		title: old.texts.title,
		description: old.texts.description,
		evaluation: old.texts.evaluation,
		deliverables: old.texts.deliverables,
		reproducibility: old.texts.reproducibility,
		motivation: old.texts.motivation,
		countries: old.lists.countries,
		languages: old.lists.languages,
		outcomes: old.lists.outcomes,
		funds: old.lists.funds,
		action: old.lists.action,
		target: old.lists.target,
		professionals: old.lists.professionals,
		networks: old.lists.networks,
		addressed: old.lists.addressed,
		evidence: 'described',
		sources: [{ title: `IMMERSE online digital database, record "${title.slice(0, 300)}"`, url }]
	});
	return parsed.success ? parsed.data : undefined;
}

function readableAddress(address: string | null | undefined): string | null {
	return address && URL.canParse(address) && /^https?:/.test(address) ? address : null;
}
