import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { evaluateAt, type Environment } from '../expressions/evaluate.ts';
import { addNode, nodeText, type InstanceNode, type Value } from '../expressions/nodes.ts';
import { parseExpression } from '../expressions/parse.ts';
import { ExpressionError } from '../expressions/tokens.ts';
import { problemLine } from '../form-problem.ts';
import { formProblemText } from '../form-problem-text.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import { readXml, XmlError } from '../xlsform/xml.ts';

export interface CommandOutput {
	/** 0 done, 1 the input is at fault */
	readonly exitCode: 0 | 1;
	readonly out: string;
	/** one problem a line: `file:sheet:row:column message` */
	readonly problems: readonly string[];
}

/** `questionnaire compile FILE.xlsx`: the questionnaire as JSON; problems a line each. `language` is that of the messages. */
export async function compileCommand(path: string, language = 'en'): Promise<CommandOutput> {
	const { questionnaire, problems } = compileXlsx(await readFile(path), basename(path).replace(/\.xlsx$/i, ''));
	const lines = problems.map((problem) => problemLine(path, problem, `${problem.severity}: ${formProblemText(problem, language)}`));
	return { exitCode: questionnaire ? 0 : 1, out: questionnaire ? JSON.stringify(questionnaire, null, '\t') : '', problems: lines };
}

/** `questionnaire lint FILE.xlsx [--json]`: every problem; 1 where one of them is an error. */
export async function lintCommand(
	path: string,
	options: { readonly json?: boolean; readonly language?: string } = {}
): Promise<CommandOutput> {
	const { questionnaire, problems } = compileXlsx(await readFile(path), basename(path));
	const lines = problems.map((problem) =>
		problemLine(path, problem, `${problem.severity}: ${formProblemText(problem, options.language ?? 'en')}`)
	);
	const exitCode = questionnaire ? 0 : 1;
	return options.json ? { exitCode, out: JSON.stringify(problems), problems: [] } : { exitCode, out: '', problems: lines };
}

/** `questionnaire evaluate EXPRESSION --instance INSTANCE.xml`: type and value as JSON. `now` is the present moment, with zone. */
export async function evaluateCommand(expression: string, instancePath: string, now: string): Promise<CommandOutput> {
	try {
		const value = evaluateAt(parseExpression(expression), readInstance(await readFile(instancePath)), environment(now));
		return { exitCode: 0, out: JSON.stringify(described(value)), problems: [] };
	} catch (error) {
		if (error instanceof ExpressionError)
			return { exitCode: 1, out: '', problems: [`expression:::${String(error.at + 1)} ${error.reason} ${error.found}`] };
		if (error instanceof XmlError) return { exitCode: 1, out: '', problems: [`${instancePath}::: ${error.fault}`] };
		throw error;
	}
}

function environment(now: string): Environment {
	return {
		now,
		random: Math.random,
		uuid: () => crypto.randomUUID(),
		resolve: () => [],
		instance: () => undefined,
		choiceLabel: (_, value) => value
	};
}

/** Numbers that JSON has no word for are given as text. */
function described(value: Value): { type: string; value: unknown } {
	if (Array.isArray(value)) return { type: 'nodeset', value: value.map(nodeText) };
	return { type: typeof value, value: typeof value === 'number' && !Number.isFinite(value) ? String(value) : value };
}

/** An XML instance as nodes. Names of elements come without their prefix. @throws {XmlError} */
function readInstance(bytes: Uint8Array): InstanceNode {
	let root: InstanceNode | undefined;
	let at: InstanceNode | undefined;
	readXml(bytes, {
		open(name, attributes) {
			const node = addNode(at, name);
			root ??= node;
			at = node;
			for (const [key, text] of Object.entries(attributes))
				node.attributes.push({ name: key, parent: node, children: [], attributes: [], text });
		},
		text(piece) {
			if (at) at.text += piece;
		},
		close() {
			at = at?.parent;
		}
	});
	if (!root) throw new XmlError('workbook-damaged');
	return root;
}
