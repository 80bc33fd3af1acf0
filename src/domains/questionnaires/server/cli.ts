import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { evaluateAt, type Environment } from '../expressions/evaluate.ts';
import { nodeText, type InstanceNode, type Value } from '../expressions/nodes.ts';
import { parseExpression } from '../expressions/parse.ts';
import { ExpressionError } from '../expressions/tokens.ts';
import { problemLine } from '../form-problem.ts';
import { formProblemText } from '../form-problem-text.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { exportXForm } from '../xform/export.ts';
import { pathOf, readForm, readNodes, type FormView } from '../xform/read-form.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import { XmlError } from '../xlsform/xml.ts';

export interface CommandOutput {
	/** 0 done, 1 the input is at fault */
	readonly exitCode: 0 | 1;
	readonly out: string;
	/** one problem a line: `file:sheet:row:column message` */
	readonly problems: readonly string[];
}

/** `questionnaire compile FILE.xlsx`: the questionnaire as JSON; problems a line each. `language` is that of the messages. */
export async function compileCommand(path: string, language = 'en'): Promise<CommandOutput> {
	return convert(path, language, (questionnaire) => JSON.stringify(questionnaire, null, '\t'));
}

/** `questionnaire xform FILE.xlsx`: the questionnaire as an XForm; problems a line each. */
export async function xformCommand(path: string, language = 'en'): Promise<CommandOutput> {
	return convert(path, language, exportXForm);
}

/** `questionnaire lint FILE.xlsx [--json]`: every problem; 1 where one of them is an error. */
export async function lintCommand(
	path: string,
	options: { readonly json?: boolean; readonly language?: string } = {}
): Promise<CommandOutput> {
	const { exitCode, compiled, problems } = await compileFile(path, options.language ?? 'en');
	if (options.json) return { exitCode, out: JSON.stringify(compiled.problems), problems: [] };
	return { exitCode, out: '', problems };
}

async function convert(path: string, language: string, write: (questionnaire: Questionnaire) => string): Promise<CommandOutput> {
	const { exitCode, compiled, problems } = await compileFile(path, language);
	return { exitCode, out: compiled.questionnaire ? write(compiled.questionnaire) : '', problems };
}

async function compileFile(path: string, language: string) {
	const compiled = compileXlsx(await readFile(path), basename(path).replace(/\.xlsx$/i, ''), await companions(path));
	const problems = compiled.problems.map((problem) =>
		problemLine(path, problem, `${problem.severity}: ${formProblemText(problem, language)}`)
	);
	return { exitCode: compiled.questionnaire ? 0 : 1, compiled, problems } as const;
}

/** The tables that stand beside a workbook. */
async function companions(path: string): Promise<Map<string, Uint8Array>> {
	const folder = dirname(path);
	const names = (await readdir(folder)).filter((name) => /\.csv$/i.test(name));
	return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/**
 * `questionnaire evaluate EXPRESSION --form FORM.xml --instance INSTANCE.xml`: type and value as JSON. Without a form, choices and files are
 * unknown. `now` is the present moment, with zone.
 */
export async function evaluateCommand(
	expression: string,
	files: { readonly instance: string; readonly form?: string | undefined },
	now: string
): Promise<CommandOutput> {
	let path = files.instance;
	try {
		const root = readNodes(await readFile(path));
		path = files.form ?? path;
		const form = files.form === undefined ? undefined : readForm(await readFile(files.form));
		const value = evaluateAt(parseExpression(expression), root, environment(root, form, now));
		return { exitCode: 0, out: JSON.stringify(described(value)), problems: [] };
	} catch (error) {
		if (error instanceof ExpressionError)
			return { exitCode: 1, out: '', problems: [`expression:::${String(error.at + 1)} ${error.reason} ${error.found}`] };
		if (error instanceof XmlError) return { exitCode: 1, out: '', problems: [`${path}::: ${error.fault}`] };
		throw error;
	}
}

function environment(root: InstanceNode, form: FormView | undefined, now: string): Environment {
	const named = (node: InstanceNode, name: string): InstanceNode[] =>
		node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)]);
	return {
		now,
		random: Math.random,
		uuid: () => crypto.randomUUID(),
		resolve: (name) => named(root, name),
		instance: (id) => form?.instance(id),
		choiceLabel: (question, value) => form?.choiceLabel(typeof question === 'string' ? question : pathOf(question), value) ?? value
	};
}

/** Numbers that JSON has no word for are given as text. */
function described(value: Value): { type: string; value: unknown } {
	if (Array.isArray(value)) return { type: 'nodeset', value: value.map(nodeText) };
	return { type: typeof value, value: typeof value === 'number' && !Number.isFinite(value) ? String(value) : value };
}
