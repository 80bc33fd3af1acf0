import type { Form } from '../../demo/questionnaires/form.ts';
import { writeWorkbook } from '../../demo/questionnaires/write-workbook.ts';
import type { Instrument } from '#domains/questionnaires/instrument.ts';
import type { Journey } from './journey.ts';

const settings = {
	design: 'census',
	controller: 'A university, its street',
	legalBasis: 'Public interest',
	consentBy: 'parent',
	retentionUntil: '2036-12-31',
	safeguardingContact: 'Ms Demeester, the school nurse',
	safeguardingReach: 'Room 4, every morning',
	safeguardingSteps: 'She listens, and asks you who else may know.',
	helplines: 'BE; Awel; 102; nl\nBE; Écoute-Enfants; 103; fr'
};

/** An open campaign with a questionnaire of its own, made by a researcher's forms; gives free codes. */
export async function openOwnCampaign(
	{ openAs }: Journey,
	title: string,
	instrument: Instrument,
	form: Form,
	codes: number
): Promise<string[]> {
	const page = await openAs('Lieve Peeters', '/en/collect');
	const { origin } = new URL(page.url());
	const post = async (path: string, fields: Record<string, string> | { multipart: Record<string, string | object> }): Promise<string> => {
		const body = 'multipart' in fields ? (fields as { multipart: Record<string, string> }) : { form: fields as Record<string, string> };
		const answer = await page.request.post(`${origin}/en/collect/${path}`, { ...body, headers: { origin, accept: 'text/html' } });
		if (!answer.ok()) throw new Error(`${path}: ${String(answer.status())} ${(await answer.text()).slice(0, 2000)}`);
		return new URL(answer.url()).pathname;
	};
	const workbook = { name: `${form.id}.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(writeWorkbook(form)) };
	await post('questionnaires/new', { multipart: { instrument, workbook } });
	const campaign = (await post('campaigns/new', { ...settings, title })).split('/').at(-1) ?? '';
	await page.goto(`${origin}/en/collect/campaigns/${campaign}/settings`);
	const wanted = page.locator(`select[name="${instrument}"] option`).filter({ hasText: form.title[0] ?? '' });
	const chosen = (await wanted.first().getAttribute('value')) ?? '';
	await post(`campaigns/${campaign}/settings?/instruments`, { [instrument]: chosen });
	await post(`campaigns/${campaign}/sites`, { list: 'name,area,kind,level,expected\nA school of its own,BE21,school,primary,20' });
	await post(`campaigns/${campaign}/codes`, { instrument, site: '', count: String(codes) });
	await post(`campaigns/${campaign}/opening`, {});
	await page.goto(`${origin}/en/collect/campaigns/${campaign}/codes`);
	await page
		.getByRole('link', { name: /^Code cards/ })
		.first()
		.click();
	await page.waitForURL('**/cards*');
	const free = await page.locator('.sheet li:not(.used) .code').allInnerTexts();
	await page.context().close();
	return free;
}
