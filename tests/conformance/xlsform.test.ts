import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questionsOf, type Item, type Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { Session } from '#domains/questionnaires/session.ts';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';
import { readInstance } from './instance.ts';
import { conformanceFolder } from './folder.ts';

const folder = conformanceFolder('xlsform');
const workbooks = folder ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];

/** What can't be asked yet is said with these, and with nothing else. */
const SAID = new Set(['repeat-not-yet', 'type-not-yet']);

/** Names of the reference form's questions and groups, from the binds of its XForm. */
function referenceNames(xml: string): string[] {
	const all = [...xml.matchAll(/<bind[^>]* nodeset="\/[^/"]+\/([^"]+)"/g)].map(([, path = '']) => path.split('/').at(-1) ?? '');
	return all.filter((name) => name !== 'instanceID' && name !== 'instanceName').sort();
}

function names(questionnaire: Questionnaire): string[] {
	return questionsOf(questionnaire)
		.map(({ question }) => question.name)
		.sort();
}

function tree(items: readonly Item[]): unknown[] {
	return items.map((item) => (item.kind === 'group' ? [item.name, tree(item.items)] : item.name));
}

describe.skipIf(!folder)('workbooks that the reference compiler reads (skipped without the conformance data)', () => {
	test.each(workbooks)('%s compiles, or says clearly what can not be asked yet', (name) => {
		const path = join(folder!, name);
		const { questionnaire, problems } = compileXlsx(readFileSync(path), name.replace('.xlsx', ''));
		const errors = problems.filter(({ severity }) => severity === 'error');
		if (!questionnaire) {
			expect(errors.filter(({ code, sheet, row }) => !SAID.has(code) || sheet === '' || row === 0)).toEqual([]);
			expect(errors.length).toBeGreaterThan(0);
			return;
		}
		const xml = readFileSync(path.replace('.xlsx', '.xml'), 'utf8');
		expect(readInstance(xml).children.length).toBeGreaterThan(0);
		expect(names(questionnaire)).toEqual(referenceNames(xml));
		expect(JSON.stringify(tree(questionnaire.items))).not.toContain('null');
		const session = new Session(prepareQuestionnaire(questionnaire), { now: '2026-11-21T12:00:00Z', seed: 1, uuid: 'x' });
		expect(session.screens.length).toBeGreaterThan(0);
	});
});
