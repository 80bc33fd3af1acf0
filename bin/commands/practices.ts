import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findMemberByEmail } from '#domains/identity/server/members.ts';
import { applyImport } from '#domains/practices/server/imports.ts';
import { planImport, type Planned } from '#domains/practices/server/import-plan.ts';
import { readerFor, readerOfTheFirstWords, readPages, type PagesRead, type SavedPage } from '#domains/practices/server/old-pages.ts';
import { command } from '#platform/server/database.ts';
import { parseEnv } from '#platform/server/env.ts';
import { findInstallation } from '#platform/server/installation.ts';
import { withDatabase } from '../open.ts';
import { type Command, Fault, pathFrom, readWords, Usage } from './command.ts';

const usage = 'npm run immerse -- practices import [--dry-run] [--json] [--publish] [--as ADDRESS] PAGES…';

export const practicesCommand: Command = {
	summary: 'practices import: records from saved pages of the original database',
	help: `${usage}

Reads pages of the original database of good practices, saved as HTML or text in any of its seven languages; a folder means every page
in it. Language versions of one record are joined; importing again makes no doubles, and nothing that was edited here is written over.

  --dry-run      only reads and says what would happen
  --json         each record field by field, how each value was understood, and what was not understood
  --publish      new records are published at once; without it they wait for review
  --as ADDRESS   the member who imports them; without it, whoever runs this installation`,
	async run(words, context) {
		const { values, positionals } = readWords(words, {
			'dry-run': { type: 'boolean' },
			json: { type: 'boolean' },
			publish: { type: 'boolean' },
			as: { type: 'string' }
		});
		const [verb, ...paths] = positionals;
		if (verb !== 'import' || paths.length === 0) throw new Usage(usage);
		const pages = (await Promise.all(paths.map((path) => pagesAt(pathFrom(context, path))))).flat();
		if (pages.length === 0) throw new Fault('There is no page in this folder: nothing ends in .html, .htm or .txt.');
		const { read, planned } = await importPages(pages, { ...values, dryRun: values['dry-run'] === true });
		if (values.json) console.log(JSON.stringify(report(read, planned, values['dry-run'] === true), null, '\t'));
		else for (const line of lines(read, planned)) console.log(line);
		return read.records.length === 0 ? 1 : 0;
	}
};

async function pagesAt(path: string): Promise<SavedPage[]> {
	const found = await stat(path).catch(() => undefined);
	if (!found) throw new Fault(`There is no file ${path}.`);
	if (!found.isDirectory()) return [{ name: basename(path), content: await readFile(path) }];
	const names = (await readdir(path)).filter((name) => /\.(?:html?|txt)$/i.test(name)).sort();
	return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(path, name)) })));
}

interface Options {
	readonly dryRun: boolean;
	readonly publish?: boolean | undefined;
	readonly as?: string | undefined;
}

async function importPages(
	pages: readonly SavedPage[],
	{ dryRun, publish, as }: Options
): Promise<{ read: PagesRead; planned: Planned[] }> {
	const env = parseEnv(process.env);
	if (dryRun && !env.DATABASE_URL && !existsSync(env.DATA_DIR)) return dryRunWithoutDatabase(pages);
	return withDatabase(async ({ db }) => {
		if (!(await findInstallation(db))) {
			if (dryRun) return dryRunWithoutDatabase(pages);
			throw new Fault('There is no installation yet: run `npm start` for a demo, or `npm run immerse -- setup`.');
		}
		const read = readPages(await readerFor(db), pages);
		const candidates = read.records.flatMap(({ candidate }) => candidate ?? []);
		if (dryRun) return { read, planned: await planImport(db, candidates) };
		const actor = as === undefined ? {} : await findMemberByEmail(db, as);
		if (!actor) throw new Fault(`There is no account with the address ${as ?? ''}.`);
		return { read, planned: await command(db, (trx) => applyImport(trx, actor, candidates, { publish: publish === true })) };
	});
}

function dryRunWithoutDatabase(pages: readonly SavedPage[]): { read: PagesRead; planned: Planned[] } {
	const read = readPages(readerOfTheFirstWords(), pages);
	const planned = read.records.flatMap(({ candidate }) => (candidate ? [{ candidate, outcome: 'new' as const, number: null }] : []));
	return { read, planned };
}

/** A record that has no category can't be kept: it is refused, and the category stands among what was not understood. */
function report({ records, notRead }: PagesRead, planned: readonly Planned[], dryRun: boolean) {
	return {
		dryRun,
		records: records.map(({ old, candidate }) => {
			const plan = planned.find((one) => one.candidate === candidate);
			const { texts, lists, pages, readings, notUnderstood, number } = old;
			return {
				oldNumber: number,
				outcome: plan?.outcome ?? 'refused',
				number: plan?.number ?? null,
				pages,
				fields: { ...texts, ...lists, category: lists.category[0] ?? null },
				readings,
				notUnderstood
			};
		}),
		notRead
	};
}

const outcomes = {
	new: 'new',
	changed: 'changed',
	unchanged: 'unchanged',
	'edited-here': 'edited here since, left as it is',
	known: 'here already, left as it is'
} as const;

const doubts = {
	'value-unknown': 'not a known value',
	'line-unplaced': 'belongs to no field',
	'field-unknown': 'not a known field',
	'field-likely': 'taken for the field',
	'several-numbers': 'several numbers',
	'other-language': 'language declared → read',
	'language-likely': 'taken for the language of the text',
	'field-missing': 'not on the page',
	'versions-differ': 'language versions differ, both kept',
	'same-language': 'a second page in this language says something else, left out'
} as const;

function lines({ records, notRead }: PagesRead, planned: readonly Planned[]): string[] {
	return [
		...records.flatMap(({ old, candidate }) => {
			const plan = planned.find((one) => one.candidate === candidate);
			const number = [plan?.number && `number ${plan.number}`, old.number !== null && `was ${old.number}`].filter(Boolean).join(', ');
			const languages = old.pages.map(({ language }) => language).join(', ');
			const what = plan ? outcomes[plan.outcome] : 'refused: its category is not known';
			return [
				`${Object.values(old.texts.title)[0] ?? ''} (${languages})${number ? `, ${number}` : ''}: ${what}`,
				...old.readings
					.filter(({ how }) => how === 'likely')
					.map(({ page, line, text, field, code }) => `  ${page}:${line} "${text}" taken for ${field} ${code}`),
				...old.notUnderstood.map(
					({ page, line, text, field, doubt }) =>
						`  ${page}${line === null ? '' : `:${line}`} ${[field, text && `"${text}"`].filter(Boolean).join(' ')}: ${doubts[doubt]}`
				)
			];
		}),
		...notRead.map(
			({ name, why }) =>
				`${name}: ${{ 'not-a-record': 'not a record of the database', 'language-unknown': 'its language is not clear', 'no-title': 'it has no title', 'too-large': 'larger than 5 MB' }[why]}`
		)
	];
}
