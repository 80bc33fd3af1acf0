/** What a cell's status is in the words of SDMX's own lists CL_OBS_STATUS and CL_CONF_STATUS. Pure. */
import type { LocalisedText } from '#platform/languages.ts';
import type { Cell } from '../../cell.ts';

export const OBS_STATUS: Readonly<Record<string, string>> = {
	A: 'Normal value',
	B: 'Time series break',
	E: 'Estimated value',
	L: 'Missing value; data exist but were not collected',
	M: 'Missing value; data cannot exist',
	O: 'Missing value',
	P: 'Provisional value',
	Q: 'Missing value; suppressed',
	U: 'Low reliability'
};

export const CONF_STATUS: Readonly<Record<string, string>> = {
	F: 'Free (free for publication)',
	A: 'Primary confidentiality due to small counts',
	D: 'Secondary confidentiality set by the sender, not for publication',
	N: 'Not for publication, restricted for internal use only',
	T: 'Primary confidentiality due to dominance by two units'
};

export const inEnglish = (names: Readonly<Record<string, string>>): { id: string; names: LocalisedText }[] =>
	Object.entries(names).map(([id, en]) => ({ id, names: { en } }));

const missing: Readonly<Record<Exclude<Cell['status'], 'shown'>, string>> = {
	suppressed: 'Q',
	not_surveyed: 'L',
	no_answer: 'O',
	not_measured: 'M'
};

/** Eurostat's flags that SDMX has a status for, the weightiest first. */
const flagged = [
	['b', 'B'],
	['p', 'P'],
	['u', 'U'],
	['e', 'E']
] as const;

export function obsStatus({ status, reason, flags }: Pick<Cell, 'status' | 'reason' | 'flags'>): string {
	if (status !== 'shown') return missing[status];
	if (reason === 'uncertain') return 'U';
	if (reason === 'preliminary') return 'P';
	if (reason === 'pooled') return 'D';
	return flagged.find(([flag]) => flags?.includes(flag))?.[1] ?? 'A';
}

/** Why it is confidential; what is missing for other reasons is free. */
export function confStatus({ status, reason }: Pick<Cell, 'status' | 'reason'>): string {
	if (status !== 'suppressed') return 'F';
	if (reason === 'complementary') return 'D';
	if (reason === 'dominance') return 'T';
	return reason === 'imprecise' || reason === 'countries_missing' ? 'N' : 'A';
}
