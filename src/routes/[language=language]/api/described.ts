/** The interface's description as a page reads it: addresses with their parameters and answers, and what answers hold. */
import { describeInterface } from '../../api/v1/description.ts';

export interface Row {
	readonly name: string;
	readonly kind: string;
	readonly meaning: string;
	readonly required: boolean;
	/** The name of the schema that a kind leads to. */
	readonly leads: string | undefined;
}

interface Schema {
	readonly type?: string | readonly string[];
	readonly $ref?: string;
	readonly items?: Schema;
	readonly enum?: readonly (string | null)[];
	readonly oneOf?: readonly Schema[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly description?: string;
	readonly format?: string;
	readonly const?: string;
	readonly additionalProperties?: Schema | boolean;
}

interface Parameter {
	readonly name: string;
	readonly in: string;
	readonly description?: string;
	readonly required?: boolean;
	readonly schema?: Schema;
}

interface Answer {
	readonly description: string;
	readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
	readonly operationId: string;
	readonly summary: string;
	readonly tags: readonly string[];
	readonly parameters?: readonly Parameter[];
	readonly responses: Readonly<Record<string, Answer>>;
}

const nameOf = (reference: string | undefined) => reference?.split('/').at(-1);

/** The schema that a value is, or is a list of, or a map to. */
function leadsTo(schema: Schema | undefined): string | undefined {
	if (!schema) return undefined;
	const inside = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : schema.items;
	return nameOf(schema.$ref) ?? leadsTo(inside) ?? leadsTo(schema.oneOf?.[0]);
}

function kindOf(schema: Schema | undefined): string {
	if (!schema) return '';
	if (schema.$ref) return nameOf(schema.$ref) ?? '';
	if (schema.enum) return schema.enum.map((value) => value ?? 'null').join(' | ');
	if (schema.const !== undefined) return schema.const;
	if (schema.oneOf) return schema.oneOf.map(kindOf).join(' | ');
	if (schema.items) return `[${kindOf(schema.items) || 'any'}]`;
	if (typeof schema.additionalProperties === 'object') return `{ … : ${kindOf(schema.additionalProperties)} }`;
	const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'any');
	return schema.format ? `${type} (${schema.format})` : type;
}

const parameterRow = ({ name, description = '', required = false, schema }: Parameter): Row => ({
	name,
	kind: kindOf(schema),
	meaning: description,
	required,
	leads: leadsTo(schema)
});

export function describedInterface(origin: string) {
	const { paths, components, tags } = describeInterface(origin);
	const operations = Object.entries(paths).map(([path, item]) => {
		const own = item.get as unknown as Operation;
		const shared = 'parameters' in item ? (item.parameters as unknown as readonly Parameter[]) : [];
		return {
			path,
			id: own.operationId,
			summary: own.summary,
			tag: own.tags[0],
			parameters: [...shared, ...(own.parameters ?? [])].map(parameterRow),
			answers: Object.entries(own.responses).map(([status, answer]) => ({
				status,
				description: answer.description,
				types: Object.entries(answer.content ?? {}).map(([type, { schema }]) => ({ type, kind: kindOf(schema), leads: leadsTo(schema) }))
			})),
			// an address without a place to fill in can be tried at once
			example: path.replace('{number}', path.includes('/releases/') ? '2026-1' : '101')
		};
	});
	const schemas = Object.entries(components.schemas as unknown as Record<string, Schema>).map(([name, schema]) => ({
		name,
		description: schema.description ?? '',
		kind: schema.properties ? '' : kindOf(schema),
		fields: Object.entries(schema.properties ?? {}).map(([field, of]) =>
			parameterRow({
				name: field,
				in: '',
				description: of.description ?? '',
				required: schema.required?.includes(field) ?? false,
				schema: of
			})
		)
	}));
	return {
		groups: tags.map(({ name, description }) => ({ name, description, operations: operations.filter(({ tag }) => tag === name) })),
		schemas
	};
}
