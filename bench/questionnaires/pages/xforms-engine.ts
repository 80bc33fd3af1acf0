import { type AnyNode, loadForm, type RootNode } from '@getodk/xforms-engine';
import './engine.ts';

let root: RootNode;
let leaves: AnyNode[];
const byName = new Map<string, AnyNode>();

function leavesOf(node: AnyNode): AnyNode[] {
	const { children } = node.currentState as { children: readonly AnyNode[] | null };
	return children === null ? [node] : children.flatMap(leavesOf);
}

window.engine = {
	load: async (text) => {
		const form = await loadForm(text);
		if (form.status === 'failure') throw form.error;
		root = form.createInstance().root;
		leaves = root.currentState.children.flatMap((child) => leavesOf(child));
		for (const leaf of leaves) byName.set(leaf.currentState.reference.replace(/^.*\//, ''), leaf);
		void leaves.find((leaf) => leaf.currentState.relevant)?.currentState.label;
	},
	answer: (key, answer) => {
		const node = byName.get(key);
		if (node?.nodeType === 'select') node.selectValue(String(answer));
		else if (node?.nodeType === 'input')
			(node as unknown as { setValue(value: unknown): void }).setValue(node.valueType === 'int' ? BigInt(answer) : String(answer));
		else throw new Error(`${key} is ${node?.nodeType ?? 'nothing'}`);
		const visible = leaves.filter((leaf) => leaf.currentState.relevant && leaf.nodeType !== 'model-value');
		const next = visible[visible.indexOf(node) + 1];
		return visible.length + (next?.nodeType === 'select' ? next.currentState.valueOptions.length : 0);
	}
};
