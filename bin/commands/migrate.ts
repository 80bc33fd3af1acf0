import { createApplication } from '../../src/application.ts';
import { isEmbeddedRunning, startEmbedded } from '#platform/server/embedded.ts';
import { bringUpToDate } from '../foundation.ts';
import type { Command } from './command.ts';
import { readWords } from './command.ts';

export const migrateCommand: Command = {
	summary: 'bring the tables up to date',
	help: 'npm run immerse -- migrate [--json]\n\nRuns the migrations that have not run yet. npm start does this by itself.',
	async run(words) {
		const { values } = readWords(words, { json: { type: 'boolean' } });
		const application = createApplication(process.env);
		const { env } = application;
		const joins = Boolean(env.DATABASE_URL) || (await isEmbeddedRunning(env.DATA_DIR));
		const embedded = joins ? undefined : await startEmbedded(env.DATA_DIR);
		try {
			const ran = await bringUpToDate(application.db);
			console.log(values.json ? JSON.stringify({ ran }) : ran.length > 0 ? ran.join('\n') : 'The tables are up to date.');
			return 0;
		} finally {
			await application.close();
			await embedded?.close();
		}
	}
};
