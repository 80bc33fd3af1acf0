import type { Command } from './command.ts';
import { Usage } from './command.ts';

export const questionnaireCommand: Command = {
	summary: 'questionnaire compile FILE.xlsx: the questionnaire as JSON',
	help: 'npm run immerse -- questionnaire compile FILE.xlsx',
	async run() {
		throw new Usage('npm run immerse -- questionnaire compile FILE.xlsx');
	}
};
