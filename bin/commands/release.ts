import { buildRelease } from '#domains/releases/server/cli.ts';
import { findMemberByEmail } from '#domains/identity/server/members.ts';
import { withDatabase } from '../open.ts';
import { type Command, Fault, readWords, Usage } from './command.ts';

const usage = 'npm run immerse -- release build --as ADDRESS --title TITLE --campaign ID [--campaign ID …] [--json]';

export const releaseCommand: Command = {
	summary: 'release build: make a release from closed campaigns',
	help: `${usage}\n\nComputes a release from closed campaigns as the member with this address, and leaves a draft, which another person approves on its page before it is published.`,
	async run(words) {
		const { values, positionals } = readWords(words, {
			as: { type: 'string' },
			title: { type: 'string' },
			campaign: { type: 'string', multiple: true },
			json: { type: 'boolean' }
		});
		const { as, title, campaign: campaigns } = values;
		if (positionals[0] !== 'build' || !as || !title || !campaigns) throw new Usage(usage);
		await withDatabase(async ({ db }) => {
			const actor = await findMemberByEmail(db, as);
			if (!actor) throw new Fault(`There is no account with the address ${as}.`);
			const made = await buildRelease(db, actor, { campaigns, title });
			if (values.json) return console.log(JSON.stringify(made));
			console.log(
				`Release ${made.number}: ${made.state}; ${made.responses} responses of ${made.sites} sites; ${made.cells.shown} figures shown, ${made.cells.suppressed} hidden.`
			);
			for (const warning of made.warnings) console.log(`  ${warning}`);
		});
		return 0;
	}
};
