import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { practicePaths, practiceSchemas } from '#domains/practices/exchange/open-api.ts';

const name = 'https://immerse.example/openapi';
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: name, components: { schemas: practiceSchemas() } });

/** What a program gets over the wire fits what the interface's description says of this address and status. */
export function expectDescribed(path: keyof typeof practicePaths, answer: unknown, status = '200'): void {
	const response = Object.entries(practicePaths[path].get.responses).find(([code]) => code === status)?.[1];
	const [content] = response && 'content' in response ? Object.values(response.content) : [];
	if (!content) throw new Error(`${path} says nothing of ${status}.`);
	const valid = ajv.compile(JSON.parse(JSON.stringify(content.schema).replaceAll('"#/components', `"${name}#/components`)) as object);
	valid(JSON.parse(JSON.stringify(answer)));
	expect(valid.errors ?? []).toEqual([]);
}
