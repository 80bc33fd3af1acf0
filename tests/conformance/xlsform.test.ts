import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InstanceNode } from '#domains/questionnaires/expressions/nodes.ts';
import { prepareQuestionnaire } from '#domains/questionnaires/prepare.ts';
import { Session } from '#domains/questionnaires/session.ts';
import { exportXForm } from '#domains/questionnaires/xform/export.ts';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';
import { writeXlsform } from '#domains/questionnaires/xlsform/write.ts';
import { readInstance } from './instance.ts';
import { conformanceFolder } from './folder.ts';

const folder = conformanceFolder('xlsform');
const workbooks = folder ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];

interface Part {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
	readonly parts: readonly Part[];
}

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An element without what its writer may choose: the order of attributes, and spaces. */
function part(node: InstanceNode): Part {
	const attributes = node.attributes.map(({ name, text }) => [name, normal(text)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
	return { name: node.name, attributes: Object.fromEntries(attributes), text: normal(node.text), parts: node.children.map(part) };
}

function find(node: InstanceNode, name: string): InstanceNode[] {
	return node.children.flatMap((child) => (child.name === name ? [child] : find(child, name)));
}

const by = (attribute: string) => (a: Part, b: Part) => ((a.attributes[attribute] ?? '') < (b.attributes[attribute] ?? '') ? -1 : 1);

/** What has to agree: instances, binds and actions, texts, controls. */
function meaning(xml: string) {
	const root = readInstance(xml);
	const [model] = find(root, 'model');
	const parts = (model?.children ?? []).map(part);
	const named = (name: string) => parts.filter((each) => each.name === name);
	const itext = named('itext').flatMap(({ parts: translations }) => translations.toSorted(by('lang')));
	return {
		title: find(root, 'h:title').map(part),
		submission: named('submission'),
		instances: named('instance').toSorted(by('id')),
		binds: named('bind').toSorted(by('nodeset')),
		actions: parts.filter(({ name }) => name === 'setvalue' || name.startsWith('odk:')),
		itext: itext.map((translation) => ({
			...translation,
			parts: translation.parts.toSorted(by('id')).map((text) => ({ ...text, parts: text.parts.toSorted(by('form')) }))
		})),
		body: find(root, 'h:body').map(part)
	};
}

describe.skipIf(!folder)('workbooks that the reference compiler reads (skipped without the conformance data)', () => {
	test.each(workbooks)('%s compiles, and its XForm means the same', (name) => {
		const path = join(folder!, name);
		const { questionnaire, problems } = compileXlsx(readFileSync(path), name.replace('.xlsx', ''));
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		const session = new Session(prepareQuestionnaire(questionnaire!), { now: '2026-11-21T12:00:00Z', seed: 1, uuid: 'x' });
		expect(session.screens.length).toBeGreaterThan(0);
		const theirs = meaning(readFileSync(path.replace('.xlsx', '.xml'), 'utf8'));
		expect(meaning(exportXForm(questionnaire!))).toEqual(theirs);
		// `or_other` is written out as what it stands for, and that has another path to the same question
		if (name.startsWith('or_other')) return;
		const again = compileXlsx(writeXlsform(questionnaire!), name.replace('.xlsx', '')).questionnaire;
		expect({ ...meaning(exportXForm(again!)), body: [], instances: [] }).toEqual({ ...theirs, body: [], instances: [] });
	});
});
