import { randomBytes } from 'node:crypto';
import { isRole, roles } from '#domains/identity/actor.ts';
import { orProblem } from '#domains/identity/server/sign-in.ts';
import { addGrant } from '#domains/identity/server/members.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { command } from '#platform/server/database.ts';
import { withDatabase } from '../open.ts';
import { type Command, readWords, Usage } from './command.ts';

const usage = 'npm run immerse -- user create --email ADDRESS --name NAME [--role ROLE] [--json]';

export const userCommand: Command = {
	summary: 'user create: make an account',
	help: `${usage}\n\nMakes an account with a random password and prints it once. Roles: ${roles.join(', ')}.`,
	async run(words) {
		const { values, positionals } = readWords(words, {
			email: { type: 'string' },
			name: { type: 'string' },
			role: { type: 'string' },
			json: { type: 'boolean' }
		});
		const { email, name, role } = values;
		if (positionals[0] !== 'create' || !email || !name) throw new Usage(usage);
		if (role !== undefined && !isRole(role)) throw new Usage(`There is no role "${role}". Roles: ${roles.join(', ')}`);
		const password = randomBytes(12).toString('base64url');
		await withDatabase(async ({ application, db }) => {
			const body = { email: email.toLowerCase(), name, password };
			const { user } = await orProblem('e-mail-taken', application.accounts.api.signUpEmail({ body }));
			await command(db, async (trx) => {
				if (role && role !== 'member') await addGrant(trx, { userId: user.id, role, organisation: null, grantedBy: null });
				await recordAudit(trx, {}, 'member.create', `member:${user.id}`, { role: role ?? 'member' });
			});
			console.log(values.json ? JSON.stringify({ id: user.id, email, password }) : `${email} can sign in with the password ${password}`);
		});
		return 0;
	}
};
