/** `npm run immerse -- COMMAND`: what is done from a terminal. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { Fault, type Command, Usage } from './commands/command.ts';
import { demoCommand } from './commands/demo.ts';
import { migrateCommand } from './commands/migrate.ts';
import { practicesCommand } from './commands/practices.ts';
import { estimateCommand } from './commands/estimate.ts';
import { questionnaireCommand } from './commands/questionnaire.ts';
import { releaseCommand } from './commands/release.ts';
import { setupCommand } from './commands/setup.ts';
import { userCommand } from './commands/user.ts';
import { Problem } from '#platform/problem.ts';
import { problemMessage } from '#platform/problem-message.ts';
import { BackupProblem } from '#platform/server/backup.ts';
import { FolderInUse } from '#platform/server/embedded.ts';
import { EnvProblem } from '#platform/server/env.ts';

const started = process.cwd();
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const commands: Readonly<Record<string, Command>> = {
	setup: setupCommand,
	migrate: migrateCommand,
	demo: demoCommand,
	backup: backupCommand,
	restore: restoreCommand,
	practices: practicesCommand,
	questionnaire: questionnaireCommand,
	estimate: estimateCommand,
	release: releaseCommand,
	user: userCommand
};

function help(): string {
	const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);
	return ['npm run immerse -- COMMAND [options]', '', ...lines, '', 'Every command has --help.'].join('\n');
}

/** @returns the exit code: 0 done, 1 the input is at fault, 2 usage */
async function run(words: string[]): Promise<number> {
	const [name = '', ...rest] = words;
	if (name === '' || name === '--help' || name === 'help') {
		console.log(help());
		return name === '' ? 2 : 0;
	}
	const command = commands[name];
	if (!command) throw new Usage(`There is no command "${name}".\n\n${help()}`);
	if (rest.includes('--help')) {
		console.log(command.help);
		return 0;
	}
	return command.run(rest, { from: started });
}

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	process.exitCode = error instanceof Usage ? 2 : 1;
	if (error instanceof Problem) console.error(problemMessage(error.code, error.details, 'en'));
	else if ([Usage, Fault, EnvProblem, FolderInUse, BackupProblem].some((kind) => error instanceof kind))
		console.error((error as Error).message);
	else console.error(error);
}
