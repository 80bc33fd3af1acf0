import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { describeInterface } from '../../src/routes/api/v1/description.ts';

const name = 'https://immerse.example/openapi';
const { paths, components } = describeInterface('https://immerse.example');
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
// The address of a link is what browsers take for one, which is more than RFC 3986 does.
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addSchema({ $id: name, components });

type Content = Readonly<Record<string, { readonly schema: object }>>;

/** Every status of every address that the interface's description names, with the types of content that it says. */
export const described = Object.entries(paths).flatMap(([path, { get }]) =>
	Object.entries(get.responses).map(([status, response]) => ({ path, status, content: contentOf(response) }))
);

function contentOf(response: object): Content {
	return 'content' in response ? (response.content as Content) : {};
}

/** What a program gets over the wire fits what the interface's description says of this address and status. */
export function expectDescribed(path: keyof typeof paths, answer: unknown, status = '200'): void {
	const [content] = Object.values(described.find((each) => each.path === path && each.status === status)?.content ?? {});
	if (!content) throw new Error(`${path} says nothing of ${status}.`);
	const valid = ajv.compile(JSON.parse(JSON.stringify(content.schema).replaceAll('"#/components', `"${name}#/components`)) as object);
	valid(JSON.parse(JSON.stringify(answer)));
	expect(valid.errors ?? []).toEqual([]);
}
