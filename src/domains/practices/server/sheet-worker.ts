/** Sets sheets as PDF in a thread of its own: Typst as WebAssembly, with the platform's own fonts. It imports nothing that a build makes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

const require = createRequire(import.meta.url);

/** Scripts of the languages of the interface, and those that records come in most. */
const fonts: Readonly<Record<string, readonly string[]>> = {
	'literata/files/literata': ['latin-600', 'latin-ext-600', 'greek-600', 'greek-ext-600', 'cyrillic-600'],
	'commissioner/files/commissioner': [400, 600].flatMap((weight) =>
		['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext'].map((script) => `${script}-${weight}`)
	),
	'vazirmatn/files/vazirmatn': ['arabic-400', 'arabic-600']
};

/** A font without the packaging of the web (WOFF 1.0, W3C 2012, sections 3 to 5): the same tables, each unpacked, under the header of OpenType. */
function unpack(woff: Buffer): Buffer {
	const count = woff.readUInt16BE(12);
	const power = Math.floor(Math.log2(count));
	const header = Buffer.alloc(12 + 16 * count);
	woff.copy(header, 0, 4, 8);
	header.writeUInt16BE(count, 4);
	header.writeUInt16BE(2 ** power * 16, 6);
	header.writeUInt16BE(power, 8);
	header.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
	const parts = [header];
	let at = header.length;
	for (let table = 0; table < count; table += 1) {
		const from = 44 + 20 * table;
		const [offset, packed, length, sum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(from + field)) as [
			number,
			number,
			number,
			number
		];
		const data = woff.subarray(offset, offset + packed);
		const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
		(packed < length ? inflateSync(data) : data).copy(padded);
		const entry = 12 + 16 * table;
		woff.copy(header, entry, from, from + 4);
		header.writeUInt32BE(sum, entry + 4);
		header.writeUInt32BE(at, entry + 8);
		header.writeUInt32BE(length, entry + 12);
		parts.push(padded);
		at += padded.length;
	}
	return Buffer.concat(parts);
}

async function makeCompiler() {
	initSync({ module: readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
	const builder = new TypstCompilerBuilder();
	builder.set_dummy_access_model();
	for (const [family, files] of Object.entries(fonts))
		for (const file of files)
			await builder.add_raw_font(unpack(readFileSync(require.resolve(`@fontsource/${family}-${file}-normal.woff`))));
	return builder.build();
}

const compiler = makeCompiler();

parentPort?.on('message', async ({ id, template, sheet }: { id: number; template: string; sheet: string }) => {
	try {
		const typst = await compiler;
		typst.add_source('/main.typ', template);
		typst.map_shadow('/sheet.json', Buffer.from(sheet));
		const { result, diagnostics } = typst.compile('/main.typ', undefined, 'pdf', 1) as { result?: Uint8Array; diagnostics?: unknown };
		typst.reset();
		parentPort?.postMessage(result ? { id, pdf: result } : { id, error: JSON.stringify(diagnostics) });
	} catch (error) {
		parentPort?.postMessage({ id, error: String(error) });
	}
});
