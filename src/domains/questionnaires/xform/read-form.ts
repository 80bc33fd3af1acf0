import { addNode, nodeText, type InstanceNode } from '../expressions/nodes.ts';
import { readXml, XmlError } from '../xlsform/xml.ts';

/** What of an XForm an expression can see: its secondary instances, and the labels of its choices. */
export interface FormView {
	/** the root element of a secondary instance */
	instance(id: string): InstanceNode | undefined;
	/** the label of a choice of the question at a path */
	choiceLabel(path: string, value: string): string;
}

interface Itemset {
	readonly list: string;
	readonly value: string;
	readonly label: string;
}

/** Reads an XML document as nodes. Names of elements come without their prefix. @throws {XmlError} */
export function readNodes(bytes: Uint8Array): InstanceNode {
	let root: InstanceNode | undefined;
	let at: InstanceNode | undefined;
	readXml(bytes, {
		open(name, attributes) {
			const node = addNode(at, name);
			root ??= node;
			at = node;
			for (const [key, text] of Object.entries(attributes))
				node.attributes.push({ name: key, parent: node, children: [], attributes: [], text });
		},
		text(piece) {
			if (at) at.text += piece;
		},
		close() {
			at = at?.parent;
		}
	});
	if (!root) throw new XmlError('workbook-damaged');
	return root;
}

/** Reads the parts of an XForm that expressions look into. @throws {XmlError} */
export function readForm(bytes: Uint8Array): FormView {
	const document = readNodes(bytes);
	const all = (name: string): InstanceNode[] => within(document, name);
	const attribute = (node: InstanceNode | undefined, name: string): string =>
		node?.attributes.find((each) => each.name === name)?.text ?? '';
	const instances = new Map(all('instance').map((node) => [attribute(node, 'id'), detached(node.children[0])]));
	const translation = all('translation').find((node) => attribute(node, 'default') !== '') ?? all('translation')[0];
	const texts = new Map((translation?.children ?? []).map((text) => [attribute(text, 'id'), plainValue(text)]));
	const itemsets = new Map<string, Itemset>();
	for (const node of all('itemset')) {
		const list = /instance\('([^']+)'\)/.exec(attribute(node, 'nodeset'))?.[1] ?? '';
		const child = (name: string) =>
			attribute(
				node.children.find((each) => each.name === name),
				'ref'
			);
		itemsets.set(attribute(node.parent, 'ref'), { list, value: child('value'), label: child('label') });
	}
	const field = (item: InstanceNode, name: string): string =>
		nodeText(item.children.find((child) => child.name === name) ?? addNode(undefined, name));
	return {
		instance: (id) => instances.get(id),
		choiceLabel: (path, value) => {
			const itemset = itemsets.get(path);
			const item = instances.get(itemset?.list ?? '')?.children.find((each) => field(each, itemset?.value ?? '') === value);
			if (!itemset || !item) return '';
			const translated = /^jr:itext\((.*)\)$/.exec(itemset.label)?.[1];
			return translated === undefined ? field(item, itemset.label) : (texts.get(field(item, translated)) ?? '');
		}
	};
}

/** The path of a node from its root: `/data/group/question`. */
export function pathOf(node: InstanceNode): string {
	return `${node.parent ? pathOf(node.parent) : ''}/${node.name}`;
}

function within(node: InstanceNode, name: string): InstanceNode[] {
	return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

/** A root of its own, so that a path can't lead out of a secondary instance. */
function detached(node: InstanceNode | undefined): InstanceNode | undefined {
	return node && { ...node, parent: undefined };
}

function plainValue(text: InstanceNode): string {
	return text.children.find((value) => value.attributes.length === 0)?.text.trim() ?? '';
}
