/** SDMX-CSV 1.0 and 2.0: https://github.com/sdmx-twg/sdmx-csv. Pure. */
import { AGENCY } from './identifiers.ts';
import { dataSetValues, type DataMessage } from './message.ts';
import { attributes, dataSetAttributes, DIMENSION_IDS, measure, TIME } from './model.ts';
import type { Series } from './observation.ts';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (fields: readonly (string | number | null)[]) =>
	`${fields.map((field) => quoted(field === null ? '' : String(field))).join(',')}\r\n`;

/** A line an observation. A figure that is not shown is `NaN`; an attribute that is not there is empty. */
export async function* writeCsv(message: DataMessage, version: 1 | 2, parts: AsyncIterable<readonly Series[]>): AsyncGenerator<string> {
	const { flow } = message;
	const whole = message.withAttributes ? [...attributes, ...dataSetAttributes].map(({ id }) => id) : [];
	const first = version === 1 ? ['DATAFLOW'] : ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'];
	const name = `${AGENCY}:${flow.id}(${flow.version})`;
	const lead = version === 1 ? [name] : ['dataflow', name, 'I'];
	const ofAll = message.withAttributes ? dataSetValues(flow) : [];
	yield line([...first, ...DIMENSION_IDS, TIME, measure.id, ...whole]);
	for await (const some of parts) {
		yield some
			.flatMap(({ key, observations }) => {
				if (!message.withObservations) return [line([...lead, ...key, null, null, ...whole.map(() => null)])];
				return observations.map(({ period, value, attributes: own }) =>
					line([...lead, ...key, period, value ?? 'NaN', ...(message.withAttributes ? own : []), ...ofAll])
				);
			})
			.join('');
	}
}
