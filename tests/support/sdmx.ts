import { SaxesParser } from 'saxes';

export interface Xml {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: Xml[];
	text: string;
}

/** Reads a well-formed document; names without their prefixes. */
export function readXml(text: string): Xml {
	const root: Xml = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser({ xmlns: false });
	const bare = (name: string) => name.replace(/^.*:/, '');
	parser.on('opentag', ({ name, attributes }) => {
		const element: Xml = { name: bare(name), attributes: attributes as Record<string, string>, children: [], text: '' };
		open.at(-1)!.children.push(element);
		open.push(element);
	});
	parser.on('text', (more) => (open.at(-1)!.text += more));
	parser.on('closetag', () => void open.pop());
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(text).close();
	return root.children[0]!;
}

/** All elements of a name, at any depth, in the order of the document. */
export const all = (element: Xml, name: string): Xml[] =>
	element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
