import { SaxesParser } from 'saxes';
import { element, escapeXml } from '#platform/xml.ts';

/** What a drawing may hold. Everything else is left out: scripts, foreign content, links, pictures from elsewhere, movement. */
const ELEMENTS = new Set(
	'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc linearGradient radialGradient stop clipPath mask pattern marker filter feGaussianBlur feOffset feBlend feMerge feMergeNode feFlood feComposite feColorMatrix'.split(
		' '
	)
);
const ATTRIBUTES = new Set(
	(
		'id class style transform d x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy rotate points width height viewBox preserveAspectRatio version role lang ' +
		'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset ' +
		'opacity color display visibility overflow clip-path clip-rule mask filter marker-start marker-mid marker-end vector-effect paint-order ' +
		'stop-color stop-opacity offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits ' +
		'maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient font-family font-size font-style font-weight text-anchor ' +
		'dominant-baseline letter-spacing textLength lengthAdjust aria-label aria-hidden focusable filterUnits in in2 result stdDeviation mode operator ' +
		'k1 k2 k3 k4 type values flood-color flood-opacity'
	).split(' ')
);
const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

export interface CleanSvg {
	readonly svg: string;
	/** names of what was left out, each once */
	readonly removed: readonly string[];
}

/** A drawing without anything that acts or asks elsewhere; undefined where the text is no drawing. Read by an XML parser and written anew. */
export function cleanSvg(text: string): CleanSvg | undefined {
	const removed = new Set<string>();
	const out: string[] = [];
	/** how deep inside something that is left out */
	let inside = 0;
	let isDrawing: boolean | undefined;
	const parser = new SaxesParser({ xmlns: true });
	let fault = false;
	parser.on('error', () => {
		fault = true;
	});
	parser.on('opentag', ({ local, uri, attributes }) => {
		isDrawing ??= local === 'svg' && uri === SVG;
		if (inside > 0 || uri !== SVG || !ELEMENTS.has(local)) {
			// what drawing programs note for themselves is nothing to tell of
			if (inside === 0 && (uri === SVG || uri === '')) if (local !== 'metadata') removed.add(local);
			inside += 1;
			return;
		}
		const kept: Record<string, string> = out.length === 0 ? { xmlns: SVG } : {};
		for (const { local: name, prefix, uri: space, value } of Object.values(attributes)) {
			if (prefix === 'xmlns' || name === 'xmlns') continue;
			if (name === 'href' && (space === '' || space === XLINK)) {
				if (value.startsWith('#')) kept['href'] = value;
				else removed.add('href');
			} else if (space === '' && ATTRIBUTES.has(name) && isHarmless(value)) kept[name] = value;
			else if (space === '') removed.add(name);
		}
		out.push(element(local, 'x', kept).slice(0, -`x</${local}>`.length));
	});
	parser.on('text', (piece) => {
		if (inside === 0 && out.length > 0) out.push(escapeXml(piece));
	});
	parser.on('closetag', ({ local }) => {
		if (inside > 0) inside -= 1;
		else out.push(`</${local}>`);
	});
	parser.write(text).close();
	return fault || !isDrawing ? undefined : { svg: out.join('').trim(), removed: [...removed] };
}

/** A value that points only into the same drawing. CSS can write any letter as `\75`, so it may have no backslash. */
function isHarmless(value: string): boolean {
	const lower = value.toLowerCase();
	if (lower.includes('\\') || lower.includes('@import') || lower.includes('javascript:') || lower.includes('/*')) return false;
	return lower
		.split('url(')
		.slice(1)
		.every((rest) => /^\s*['"]?#/.test(rest));
}
