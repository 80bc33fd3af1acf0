import { existsSync } from 'node:fs';
import { restoreBackup, writeBackup } from '#platform/server/backup.ts';
import { withDatabase } from '../open.ts';
import { type Command, Fault, pathFrom, readWords, Usage } from './command.ts';

const report = (counts: Record<string, number>, json: boolean | undefined) => {
	if (json) return console.log(JSON.stringify(counts));
	for (const [table, rows] of Object.entries(counts)) if (rows > 0) console.log(`${String(rows).padStart(9)} ${table}`);
};

export const backupCommand: Command = {
	summary: 'write everything into one file',
	help: [
		'npm run immerse -- backup FILE [--json]',
		'',
		'Writes all tables and files, as they stand at one moment, into FILE (gzipped lines of JSON). The server may be running.',
		'The SECRET is not in it: keep SECRET (or DATA_DIR/secret) apart, without it the keys of campaigns stay shut.'
	].join('\n'),
	async run(words, context) {
		const { values, positionals } = readWords(words, { json: { type: 'boolean' } });
		const [file] = positionals;
		if (!file || positionals.length > 1) throw new Usage('npm run immerse -- backup FILE');
		const path = pathFrom(context, file);
		if (existsSync(path)) throw new Fault(`${path} exists already; nothing was written.`);
		await withDatabase(async ({ application, db }) => {
			const { secret, env } = application;
			report(await writeBackup(db, path, { secret, filesDir: env.FILES_DIR }), values.json);
		});
		return 0;
	}
};

export const restoreCommand: Command = {
	summary: 'fill an empty installation from such a file',
	help: [
		'npm run immerse -- restore FILE [--any-secret] [--json]',
		'',
		'Fills an empty database (a new DATA_DIR, or an empty one behind DATABASE_URL) from a backup, all or nothing.',
		'--any-secret  restore although SECRET is another one; sealed keys can then not be opened'
	].join('\n'),
	async run(words, context) {
		const { values, positionals } = readWords(words, { json: { type: 'boolean' }, 'any-secret': { type: 'boolean' } });
		const [file] = positionals;
		if (!file || positionals.length > 1) throw new Usage('npm run immerse -- restore FILE');
		const path = pathFrom(context, file);
		if (!existsSync(path)) throw new Fault(`There is no file ${path}.`);
		await withDatabase(async ({ application, db }) => {
			const place = { secret: application.secret, filesDir: application.env.FILES_DIR, anySecret: values['any-secret'] === true };
			report(await restoreBackup(db, path, place), values.json);
		});
		return 0;
	}
};
