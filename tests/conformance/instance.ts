import { SaxesParser } from 'saxes';
import { addNode, type InstanceNode } from '#domains/questionnaires/expressions/nodes.ts';

/** An XML instance as nodes an expression can be evaluated on. */
export function readInstance(xml: string): InstanceNode {
	let root: InstanceNode | undefined;
	let at: InstanceNode | undefined;
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => {
		at = addNode(at, name);
		root ??= at;
		for (const [key, text] of Object.entries(attributes)) at.attributes.push({ name: key, parent: at, children: [], attributes: [], text });
	});
	parser.on('text', (text) => {
		if (at) at.text += text;
	});
	parser.on('closetag', () => {
		at = at?.parent;
	});
	parser.write(xml).close();
	if (!root) throw new Error('no root element');
	return root;
}
