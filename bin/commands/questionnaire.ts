import { existsSync } from 'node:fs';
import { type CommandOutput, compileCommand, evaluateCommand, lintCommand, xformCommand } from '#domains/questionnaires/server/cli.ts';
import { type Command, Fault, pathFrom, readWords, Usage } from './command.ts';

const help = [
	'npm run immerse -- questionnaire compile FILE.xlsx                         the questionnaire as JSON',
	'npm run immerse -- questionnaire xform FILE.xlsx                           the questionnaire as an XForm, for ODK Collect and others',
	'npm run immerse -- questionnaire lint FILE.xlsx [--json]                   every problem, a line each',
	'npm run immerse -- questionnaire evaluate EXPRESSION --form FORM.xml --instance INSTANCE.xml --json',
	'                                                                           type and value as JSON',
	'',
	'CSV files beside the workbook are read along.',
	'',
	'Problems go to standard error, one a line: file:sheet:row:column message. Exit code 1 where the input is at fault.'
].join('\n');

function existing(path: string): string {
	if (!existsSync(path)) throw new Fault(`There is no file ${path}.`);
	return path;
}

function print({ exitCode, out, problems }: CommandOutput): number {
	for (const line of problems) console.error(line);
	if (out) console.log(out);
	return exitCode;
}

export const questionnaireCommand: Command = {
	summary: 'compile, convert, check or try out an XLSForm workbook',
	help,
	async run(words, context) {
		const { values, positionals } = readWords(words, {
			json: { type: 'boolean' },
			instance: { type: 'string' },
			form: { type: 'string' }
		});
		const [verb, subject] = positionals;
		if (!subject || positionals.length > 2) throw new Usage(help);
		const file = () => existing(pathFrom(context, subject));
		if (verb === 'compile') return print(await compileCommand(file()));
		if (verb === 'xform') return print(await xformCommand(file()));
		if (verb === 'lint') return print(await lintCommand(file(), { json: values.json === true }));
		if (verb !== 'evaluate' || !values.instance) throw new Usage(help);
		const instance = existing(pathFrom(context, values.instance));
		const form = values.form === undefined ? undefined : existing(pathFrom(context, values.form));
		return print(await evaluateCommand(subject, { instance, form }, new Date().toISOString()));
	}
};
