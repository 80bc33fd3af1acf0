import { z } from 'zod';
import { orProblem } from '#domains/identity/server/sign-in.ts';
import { addGrant } from '#domains/identity/server/members.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { command } from '#platform/server/database.ts';
import { findInstallation, markInstallation } from '#platform/server/installation.ts';
import { loadFoundation } from '../foundation.ts';
import { withDatabase } from '../open.ts';
import { type Command, Fault, readWords, Usage } from './command.ts';

const usage =
	'npm run immerse -- setup --name NAME --admin-name NAME --admin-email ADDRESS   (the password on standard input, or in ADMIN_PASSWORD)';

const input = z.object({
	name: z.string().trim().min(2),
	'admin-name': z.string().trim().min(1),
	'admin-email': z.email(),
	password: z.string().min(10, 'a password of at least 10 characters')
});

async function readPassword(): Promise<string> {
	if (process.env['ADMIN_PASSWORD']) return process.env['ADMIN_PASSWORD'];
	if (process.stdin.isTTY) console.error('Password of the first administrator (at least 10 characters), then Enter:');
	for await (const chunk of process.stdin) return String(chunk).split('\n')[0] ?? '';
	return '';
}

export const setupCommand: Command = {
	summary: 'make an empty, real installation with its first administrator',
	help: `${usage}\n\nThe database is real from then on: demo data can never be loaded into it.`,
	async run(words) {
		const { values } = readWords(words, {
			name: { type: 'string' },
			'admin-name': { type: 'string' },
			'admin-email': { type: 'string' }
		});
		if (!values.name || !values['admin-name'] || !values['admin-email']) throw new Usage(usage);
		const parsed = input.safeParse({ ...values, password: await readPassword() });
		if (!parsed.success) throw new Fault(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
		const { name, password, ...admin } = parsed.data;
		await withDatabase(async ({ application, db }) => {
			if (await findInstallation(db)) throw new Fault('This database holds an installation already.');
			// An account without an installation is of a setup that was interrupted.
			await db.deleteFrom('users').execute();
			const body = { email: admin['admin-email'], name: admin['admin-name'], password };
			const { user } = await orProblem('e-mail-taken', application.accounts.api.signUpEmail({ body }));
			await command(db, async (trx) => {
				await markInstallation(trx, { kind: 'real', name });
				await loadFoundation(trx);
				await addGrant(trx, { userId: user.id, role: 'administrator', organisation: null, grantedBy: null });
				await recordAudit(trx, {}, 'installation.setup', `member:${user.id}`, { name });
			});
			console.log(`${name} is set up. Start it with npm start and sign in as ${user.email}.`);
		});
		return 0;
	}
};
