import type { Command } from './command.ts';
import { Usage } from './command.ts';

export const releaseCommand: Command = {
	summary: 'release build: make a release from closed campaigns',
	help: 'npm run immerse -- release build',
	async run() {
		throw new Usage('npm run immerse -- release build');
	}
};
