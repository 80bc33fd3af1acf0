import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { frameworkDocument } from '#domains/framework/document.ts';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { writeDataJson, writeErrorJson } from '#domains/releases/exchange/sdmx/data-json.ts';
import { flowsOf } from '#domains/releases/exchange/sdmx/flow.ts';
import { codelistsOf, DIMENSION_IDS, TIME } from '#domains/releases/exchange/sdmx/model.ts';
import { seriesAlong, seriesIn } from '#domains/releases/exchange/sdmx/observation.ts';
import { writeAvailabilityJson, writeStructureJson } from '#domains/releases/exchange/sdmx/structure-json.ts';
import { chooseStructures, readStructureQuery } from '#domains/releases/exchange/sdmx/structure-query.ts';
import type { Release } from '#domains/releases/release.ts';
import { madeCells } from '../support/made-release.ts';
import { conformanceFolder } from './folder.ts';

const folder = conformanceFolder('sdmx');

describe.runIf(folder)('what is answered in SDMX-JSON', () => {
	/** An older draft names a schema by `id`, which Ajv does not take. */
	const schemaOf = (name: string) => {
		const ajv = new Ajv2019({ strict: false, allErrors: true, unicodeRegExp: false });
		addFormats.default(ajv);
		const { id: _, ...schema } = JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')) as { id: string };
		const valid = ajv.compile(schema);
		return (text: string) => {
			valid(JSON.parse(text));
			expect(valid.errors ?? []).toEqual([]);
		};
	};
	let requireData1 = (_: string) => {};
	let requireData2 = requireData1;
	let requireStructure = requireData1;
	beforeAll(() => {
		requireData1 = schemaOf('sdmx-json-data-1.0.schema.json');
		requireData2 = schemaOf('sdmx-json-data-2.0.schema.json');
		requireStructure = schemaOf('sdmx-json-structure-2.0.schema.json');
	});

	const release = {
		number: '2026-1',
		kind: 'estimate',
		state: 'published',
		title: { en: 'A wave' },
		synthetic: true,
		source: { author: 'Immerse', name: 'Survey', date: '2026-01-31' },
		methods: { frameworkNumber: 1 }
	} as unknown as Release;
	const flows = flowsOf([release]);
	const flow = flows[0]!;
	const codelists = codelistsOf(frameworkDocument.parse(FIRST_VERSION));
	const message = { id: 'I1', prepared: '2026-03-01T10:00:00Z', base: 'https://immerse.example/sdmx' };

	async function* batches(size: number) {
		const cells = madeCells();
		for (let from = 0; from < cells.length; from += size) yield cells.slice(from, from + size);
	}
	async function textOf(parts: AsyncIterable<string>): Promise<string> {
		let text = '';
		for await (const part of parts) text += part;
		return text;
	}

	it.each([TIME, 'AllDimensions', 'REF_AREA', 'CATEGORY_2'])('fits the schemas of data with %s at observations', async (along) => {
		async function* parts() {
			for await (const some of seriesIn(batches(100), { first: undefined, last: undefined }))
				yield DIMENSION_IDS.includes(along) ? seriesAlong(some, DIMENSION_IDS.indexOf(along)) : some;
		}
		for (const [withAttributes, withObservations] of [
			[true, true],
			[false, true],
			[true, false],
			[false, false]
		] as const) {
			const whole = { ...message, flow, along, withAttributes, withObservations };
			requireData1(await textOf(writeDataJson(whole, 1, codelists, parts())));
			requireData2(await textOf(writeDataJson(whole, 2, codelists, parts())));
		}
	});

	it('fits the schema of structures, whole, as stubs, and as what is available', () => {
		const sets = [{ version: '1.0', codelists }];
		for (const parameters of ['references=none', 'references=all', 'detail=allstubs&references=descendants']) {
			const query = readStructureQuery('structure', [], new URLSearchParams(parameters));
			requireStructure(writeStructureJson(message, chooseStructures(query, sets, flows), query.stubs));
		}
		requireStructure(
			writeAvailabilityJson(message, {
				flow,
				values: [
					['FREQ', ['A']],
					[TIME, ['2026']]
				],
				observations: 3
			})
		);
	});

	it('fits the schema also where it is an error', () => {
		requireData2(writeErrorJson(message, 100, 'There is no figure for this.'));
	});
});

test.runIf(!folder)('SDMX-JSON was not checked against its schemas: the conformance data are absent', ({ skip }) => skip());
