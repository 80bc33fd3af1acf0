import { z } from 'zod';
import { POPULATIONS, type FrameworkDocument } from '#domains/framework/document.ts';
import { typedNumber } from '../measures/form.ts';
import { ROLES, type Mapping } from './mapping.ts';

type Sent = (name: string) => string;

/** How the form says that columns are read. What it can't say is read as nothing; `mappingProblems` then tells. */
export function readMapping(sent: Sent, headings: readonly string[], document: FrameworkDocument): Mapping {
	const known = new Set<string>([...ROLES, ...document.breakdowns.map(({ code }) => `group.${code}`)]);
	const population = z.enum(POPULATIONS).safeParse(sent('population'));
	return {
		columns: headings.map((heading, at) => {
			const role = sent(`role.${String(at)}`);
			return {
				heading,
				role: known.has(role) ? role : 'ignore',
				values: sent(`values.${String(at)}`)
					.trim()
					.slice(0, 4000)
			};
		}),
		indicator: sent('indicator').slice(0, 24),
		period: sent('period').trim().slice(0, 10),
		population: population.success ? population.data : 'all',
		low: typedNumber(sent('low').trim()),
		high: typedNumber(sent('high').trim())
	};
}
