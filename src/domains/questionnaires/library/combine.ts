import { withLanguages } from '../further-languages.ts';
import type { Choice, Media, Question, Questionnaire } from '../questionnaire.ts';
import { itemsOf } from '../questionnaire.ts';
import type { Material } from './entry.ts';

/** An empty questionnaire to put items into. */
export function emptyQuestionnaire(id: string, title: string, language: string): Questionnaire {
	return { format: 1, id, version: '', title: { [language]: title }, languages: [], defaultLanguage: language, items: [], lists: {} };
}

/**
 * Puts items at the end of a questionnaire. A name that is taken gets a number behind it, also where other items of the same material name it;
 * a list that is there already in the same words is used again.
 */
export function addMaterial(questionnaire: Questionnaire, material: Material): Questionnaire {
	const names = renamed(
		material.items.map(({ name }) => name),
		new Set(itemsOf(questionnaire).map(({ item }) => item.name))
	);
	const files = renamedFiles(material.files ?? {}, questionnaire.files ?? {});
	const lists: Record<string, readonly Choice[]> = { ...questionnaire.lists };
	const listNames: Record<string, string> = {};
	for (const [name, choices] of Object.entries(material.lists)) {
		const placed = choices.map((choice) => ({ ...choice, ...withMedia(choice.media, files.names) }));
		const same = Object.entries(lists).find(([, known]) => JSON.stringify(known) === JSON.stringify(placed))?.[0];
		listNames[name] = same ?? freeName(name, (candidate) => Object.hasOwn(lists, candidate));
		lists[listNames[name]] = placed;
	}
	const items = material.items.map((item) => place(item, { names, listNames, files: files.names }));
	const all = { ...questionnaire.files, ...files.hashes };
	return {
		...withLanguages(questionnaire, material.languages),
		...(questionnaire.languages.length === 0 ? { defaultLanguage: material.defaultLanguage } : {}),
		items: [...questionnaire.items, ...items],
		lists,
		...(Object.keys(all).length > 0 ? { files: all } : {})
	};
}

function freeName(name: string, isTaken: (candidate: string) => boolean): string {
	let candidate = name;
	for (let number = 2; isTaken(candidate); number++) candidate = `${name}_${String(number)}`;
	return candidate;
}

function renamed(names: readonly string[], taken: Set<string>): Record<string, string> {
	const all = new Set([...taken, ...names]);
	return Object.fromEntries(
		names.map((name) => {
			const free = taken.has(name) ? freeName(name, (candidate) => all.has(candidate)) : name;
			all.add(free);
			return [name, free];
		})
	);
}

/** A file of the same name with another content gets another name, which keeps its ending. */
function renamedFiles(added: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>) {
	const names: Record<string, string> = {};
	const hashes: Record<string, string> = {};
	for (const [name, hash] of Object.entries(added)) {
		const dot = name.lastIndexOf('.');
		const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
		const isTaken = (candidate: string) => (known[candidate + ending] ?? hash) !== hash || (hashes[candidate + ending] ?? hash) !== hash;
		const free = freeName(stem, isTaken) + ending;
		names[name] = free;
		hashes[free] = hash;
	}
	return { names, hashes };
}

interface Renames {
	readonly names: Readonly<Record<string, string>>;
	readonly listNames: Readonly<Record<string, string>>;
	readonly files: Readonly<Record<string, string>>;
}

function place(item: Question, { names, listNames, files }: Renames): Question {
	const refer = (text: string): string =>
		text.replace(/\$\{\s*([^}]*?)\s*\}/g, (whole, name: string) => (names[name] ? `\${${names[name]}}` : whole));
	const walk = (value: unknown): unknown => {
		if (typeof value === 'string') return refer(value);
		if (Array.isArray(value)) return value.map(walk);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
	};
	const { name, list, trigger, media, ...rest } = item;
	return {
		...(walk(rest) as typeof rest),
		name: names[name] ?? name,
		...(list === undefined ? {} : { list: listNames[list] ?? list }),
		...(trigger ? { trigger: trigger.map((one) => names[one] ?? one) } : {}),
		...withMedia(media, files)
	};
}

function withMedia(media: Media | undefined, files: Readonly<Record<string, string>>): { media?: Media } {
	if (!media) return {};
	const named = Object.entries(media).map(([kind, byLanguage]) => [
		kind,
		Object.fromEntries(
			Object.entries(byLanguage as Readonly<Record<string, string>>).map(([language, name]) => [language, files[name] ?? name])
		)
	]);
	return { media: Object.fromEntries(named) as Media };
}
