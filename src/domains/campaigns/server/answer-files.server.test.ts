import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#platform/workbook.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { writeCode } from '../code.ts';
import { makeReceipt } from '../receipt.ts';
import { forgetResponse } from './forgetting.ts';
import { receiveResponse } from './responses.ts';
import { campaignWorld } from './testing.ts';

const world = useDatabase();
const { NOW, SECRET, as, beginWith, campaignWithCodes, sealedFor } = campaignWorld(world);

const workbook = writeWorkbook([
	{
		name: 'survey',
		rows: [
			['type', 'name', 'label::العربية (ar)'],
			['image', 'drawing', 'ارسم'],
			['audio', 'voice', 'تكلم']
		]
	}
]);
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const given = { file: 'drawing-1.png', type: 'image/png', size: picture.length };
const files = { 'drawing-1.png': picture.toString('base64') };

beforeAll(async () => {
	await beginWith(workbook);
});

describe('a picture among the answers', () => {
	it('is stored with its response, and goes with it', async () => {
		const { id, codes } = await campaignWithCodes(1);
		const receipt = makeReceipt();
		const sealed = await sealedFor(id, codes[0]!, { answers: { drawing: given }, files, receipt });
		const { response } = await as((trx) => receiveResponse(trx, sealed, SECRET, NOW));
		const stored = () => world.db.selectFrom('response_files').selectAll().where('response_id', '=', response).execute();
		expect(await stored()).toMatchObject([{ name: 'drawing-1.png', media_type: 'image/png' }]);
		expect(Buffer.from((await stored())[0]!.content).equals(picture)).toBe(true);
		await as((trx) => forgetResponse(trx, writeCode(receipt), SECRET));
		expect(await stored()).toEqual([]);
	});

	const wrong: [string, object, Record<string, string>][] = [
		['is missing', { drawing: given }, {}],
		['is longer than it says', { drawing: { ...given, size: 5 } }, files],
		['is no picture', { drawing: given }, { 'drawing-1.png': Buffer.from('<svg onload=x>').toString('base64') }],
		['is a picture where a voice is asked for', { voice: given }, files],
		['says it is a voice and is a picture', { voice: { ...given, type: 'audio/webm' } }, files],
		['comes with something nobody asked for', { drawing: given }, { ...files, 'other.png': picture.toString('base64') }],
		['comes without an answer', {}, files]
	];
	it.each(wrong)('that %s is refused, and nothing is kept', async (_, answers, content) => {
		const { id, codes } = await campaignWithCodes(1);
		const sealed = await sealedFor(id, codes[0]!, { answers: answers as never, files: content });
		await expect(as((trx) => receiveResponse(trx, sealed, SECRET, NOW))).rejects.toMatchObject({ code: 'response-invalid' });
		expect(await world.db.selectFrom('responses').select('id').where('campaign_id', '=', id).execute()).toEqual([]);
	});
});
