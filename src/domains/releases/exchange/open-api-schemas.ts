/** What answers about figures hold, as schemas (OpenAPI 3.1, JSON Schema 2020-12). Pure. */
import { z } from 'zod';
import { frameworkDocument } from '#domains/framework/document.ts';
import { CELL_REASONS, CELL_STATISTICS, CELL_STATUSES } from '../cell.ts';
import { CELL_FORMATS } from './cell-query.ts';

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const text = { type: 'string' };
const whole = { type: 'integer' };
const moment = { type: 'string', format: 'date-time' };
const address = { type: 'string', format: 'uri' };
const list = (items: object) => ({ type: 'array', items });
const map = (values: object) => ({ type: 'object', additionalProperties: values });
const maybe = (kind: string, description: string) => ({ type: [kind, 'null'], description });
const coded = (values: readonly string[], description: string) => ({ type: 'string', enum: values, description });
const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = [], open = false) => ({
	type: 'object',
	additionalProperties: open,
	required: Object.keys(properties).filter((name) => !optional.includes(name)),
	properties
});
const said = (description: string) => ({ type: 'string', description });

/** The framework's own schema, as the platform itself checks it, with the number of the version. */
function frameworkSchema(): object {
	const { $schema: _, ...schema } = z.toJSONSchema(frameworkDocument, { io: 'input', unrepresentable: 'any' });
	const properties = { version: whole, publishedAt: { type: ['string', 'null'], format: 'date-time' }, ...schema.properties };
	return { ...schema, properties, required: Object.keys(properties), additionalProperties: false };
}

const cell = object({
	indicator: said('Code of the indicator, such as `R10`'),
	area: said('Code of the area, such as `BE` or `BE21`'),
	statistic: coded(CELL_STATISTICS, 'What the number is'),
	period: said('The wave or year it is about'),
	breakdown: said('`total`, or the code of a breakdown'),
	category: said('`total`, or a category of the breakdown'),
	second_breakdown: said('`total`, or the code of a second breakdown'),
	second_category: said('`total`, or a category of the second breakdown'),
	population: said('Which children the figure is about'),
	estimate: maybe('number', 'The figure; null unless `status` is `shown`'),
	se: maybe('number', 'Standard error'),
	low: maybe('number', 'Lower end of the 95% interval'),
	high: maybe('number', 'Upper end of the 95% interval'),
	n: maybe('integer', 'Answers, rounded as the release says'),
	sites: maybe('integer', 'Sites with answers'),
	deff: maybe('number', 'Design effect'),
	unit: said('`percent`, `score` (0–100) or `points`'),
	status: coded(CELL_STATUSES, 'Whether there is a figure, or why not'),
	reason: { enum: [...CELL_REASONS, null], description: 'Why it is hidden, or how to read it' },
	flags: maybe('string', "Eurostat's flags of a published figure")
});

const release = {
	number: said('Permanent; part of every address'),
	kind: coded(['estimate', 'external'], 'Our own estimates, or published figures of others'),
	state: coded(['published', 'withdrawn'], 'A withdrawn release keeps its figures and says why'),
	title: ref('LocalisedText'),
	design: coded(['census', 'probability', 'convenience', 'unknown'], 'How those who answered were chosen'),
	synthetic: { type: 'boolean', description: 'True where the answers were made up for demonstration' },
	source: object({ author: text, name: text, date: text, note: text }, ['note']),
	frameworkVersion: whole,
	indicators: { ...list(text), description: 'Indicators with at least one figure' },
	publishedAt: moment,
	withdrawnAt: { type: ['string', 'null'], format: 'date-time' },
	withdrawalReason: maybe('string', 'Why it was withdrawn'),
	responses: whole,
	sites: whole,
	cells: address,
	formats: object(Object.fromEntries(CELL_FORMATS.map((format) => [format, address]))),
	sdmx: address,
	page: address
};

const category = object({ index: list(text), label: map(text) }, ['label']);

const jsonStat = object(
	{
		version: { const: '2.0' },
		class: { const: 'dataset' },
		label: text,
		source: text,
		updated: moment,
		note: list(text),
		id: list(text),
		size: list(whole),
		role: map(list(text)),
		dimension: map(object({ label: text, category })),
		value: { ...map({ type: 'number' }), description: 'Position → figure; what is not shown has none' },
		status: { ...map(text), description: 'Position → reason, or status where there is no reason' },
		extension: object({ release: text, status: map(text) })
	},
	['note']
);

export function figureSchemas(): Record<string, object> {
	return {
		Framework: frameworkSchema(),
		Areas: object({
			frameworkVersion: whole,
			hierarchies: list(
				object({ code: text, label: ref('LocalisedText'), validFrom: text, validTo: maybe('string', 'Open'), splitBy: {} })
			),
			areas: list(object({ code: text, label: ref('LocalisedText'), kind: text, average: text, parents: map(text) }, ['average']))
		}),
		Releases: object({ releases: list(ref('Release')) }),
		Release: object(release),
		WholeRelease: object({
			...release,
			methods: { type: 'object', description: 'The facts from which the methods text is written' },
			recipe: { type: 'object', description: 'All it takes to make it again; empty for figures of others' }
		}),
		Cell: cell,
		Cells: object(
			{
				release: text,
				state: release.state,
				synthetic: release.synthetic,
				design: release.design,
				next: maybe('string', 'The `cursor` of the next page; null at the end'),
				labels: { ...map(map(text)), description: 'Column → code → words; categories by `breakdown.category`' },
				cells: list(ref('Cell'))
			},
			['labels']
		),
		JsonStat: jsonStat
	};
}
