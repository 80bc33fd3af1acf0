/**
 * Made-up questionnaires of real size for measuring, the same in every run, each as our own engine, ODK's and SurveyJS read it: the rows of one
 * workbook are compiled here, exported as an XForm, and written as SurveyJS's model.
 */
import { exportXForm } from '#domains/questionnaires/xform/export.ts';
import { compileRows } from '#domains/questionnaires/testing.ts';
import type { Questionnaire } from '#domains/questionnaires/questionnaire.ts';

export interface Form {
	readonly name: string;
	readonly questionnaire: Questionnaire;
	readonly xform: string;
	readonly model: object;
	/** what is answered, in this order: key and answer */
	readonly answers: readonly (readonly [string, string | number])[];
}

const HEAD = ['type', 'name', 'label', 'relevant', 'constraint', 'calculation', 'choice_filter'];
const SCALE = ['never', 'rarely', 'sometimes', 'often', 'always'];

type Element = Record<string, unknown>;

/** `count` questions: scales, numbers and texts by turns, and `rules` of them shown, checked or worked out by what was said before. */
function interview(name: string, count: number, rules: number): Form {
	const rows: string[][] = [HEAD];
	const elements: Element[] = [];
	const answers: [string, string | number][] = [];
	const every = rules === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / rules);
	for (let at = 0; at < count; at += 1) {
		const question = `q${String(at)}`;
		const source = `q${String(at - every + (at % 2))}`;
		const ruled = at >= every * 2 && at % every === 0;
		const kind = at % 5;
		const title = `Question ${String(at)}: how is it for you at school and at home?`;
		// the question a rule looks at is a number
		const isNumber = kind === 3 || (at + every) % every === 0 || at % every === 1;
		const relevant = ruled && kind !== 0 ? `\${${source}} > 2` : '';
		const calculation = ruled && kind === 0 ? `coalesce(\${${source}}, 0) * 2 + 1` : '';
		if (calculation) {
			rows.push(['calculate', question, '', '', '', calculation, '']);
			elements.push({
				type: 'expression',
				name: question,
				visible: false,
				expression: `iif({${source}} notempty, {${source}}, 0) * 2 + 1`
			});
			continue;
		}
		const visibleIf = relevant ? { visibleIf: `{${source}} > 2` } : {};
		if (isNumber) {
			rows.push(['integer', question, title, relevant, '. >= 0 and . <= 100', '', '']);
			elements.push({
				type: 'text',
				inputType: 'number',
				name: question,
				title,
				...visibleIf,
				validators: [{ type: 'expression', expression: `{${question}} >= 0 and {${question}} <= 100` }]
			});
			answers.push([question, (at % 7) + 1]);
		} else if (kind === 4) {
			rows.push(['text', question, title, relevant, '', '', '']);
			elements.push({ type: 'text', name: question, title, ...visibleIf });
			answers.push([question, `word ${String(at)}`]);
		} else {
			rows.push(['select_one often', question, title, relevant, '', '', '']);
			elements.push({ type: 'radiogroup', name: question, title, ...visibleIf, choices: SCALE });
			answers.push([question, SCALE[at % 5] ?? 'never']);
		}
	}
	const choices = [['list_name', 'name', 'label'], ...SCALE.map((code) => ['often', code, code])];
	return formOf(name, rows, choices, { questionsOnPageMode: 'single', elements }, answers);
}

/** Provinces, towns of a province, schools of a town: `count` schools in all. */
function cascade(name: string, count: number): Form {
	const provinces = Array.from({ length: 20 }, (_, at) => `p${String(at)}`);
	const towns = Array.from({ length: 500 }, (_, at) => ({ name: `t${String(at)}`, of: `p${String(at % 20)}` }));
	const schools = Array.from({ length: count }, (_, at) => ({ name: `s${String(at)}`, of: `t${String(at % 500)}` }));
	const rows = [
		HEAD,
		['select_one province', 'province', 'Which province?', '', '', '', ''],
		['select_one town', 'town', 'Which town?', '', '', '', 'of = ${province}'],
		['select_one school', 'school', 'Which school?', '', '', '', 'of = ${town}']
	];
	const choices = [
		['list_name', 'name', 'label', 'of'],
		...provinces.map((code) => ['province', code, `Province ${code}`, '']),
		...towns.map((town) => ['town', town.name, `Town ${town.name}`, town.of]),
		...schools.map((school) => ['school', school.name, `School ${school.name}`, school.of])
	];
	const model = {
		elements: [
			{ type: 'dropdown', name: 'province', choices: provinces },
			{ type: 'dropdown', name: 'town', choices: towns.map((town) => ({ value: town.name, visibleIf: `{province} = '${town.of}'` })) },
			{ type: 'dropdown', name: 'school', choices: schools.map((school) => ({ value: school.name, visibleIf: `{town} = '${school.of}'` })) }
		]
	};
	const answers: [string, string][] = Array.from({ length: 10 }, (_, at) => [
		['province', `p${String(at)}`] as [string, string],
		['town', `t${String(at)}`] as [string, string]
	]).flat();
	return formOf(name, rows, choices, model, answers);
}

function formOf(name: string, rows: string[][], choices: string[][], model: object, answers: Form['answers']): Form {
	const { questionnaire, problems } = compileRows(rows, choices);
	if (!questionnaire) throw new Error(JSON.stringify(problems.slice(0, 3)));
	return { name, questionnaire, xform: exportXForm(questionnaire), model, answers };
}

export const forms = (): Form[] => [
	interview('250 questions', 250, 25),
	interview('1,000 questions, 300 rules', 1000, 300),
	cascade('a cascade over 50,000 choices', 50_000)
];
