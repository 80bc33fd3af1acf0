import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignCan, type CampaignFacts } from './campaign.ts';
import { CODE_ALPHABET, codeFrom, readCode, writeCode } from './code.ts';
import { makeKeyPair, seal, unseal } from './sealing.ts';
import { readSiteList } from './site-list.ts';

const READY: CampaignFacts = {
	state: 'draft',
	synthetic: false,
	controller: 'U',
	legalBasis: 'L',
	consentBy: 'parent',
	retentionUntil: '2030-01-01',
	instruments: ['older'],
	sites: 1,
	codes: 1,
	safety: {
		contact: 'Ms Demeester',
		reach: 'Room 4',
		whatHappens: { en: 'She listens.' },
		helplines: [{ country: 'BE', name: 'Awel', phone: '102', languages: ['nl'] }]
	},
	countries: ['BE']
};
const TODAY = '2026-11-21';

describe('a campaign can open', () => {
	it('when all is said', () => {
		expect(campaignCan.open(READY, TODAY)).toEqual({ allowed: true });
	});

	const missing: [Partial<CampaignFacts>, string][] = [
		[{ controller: null }, 'no_controller'],
		[{ legalBasis: '' }, 'no_legal_basis'],
		[{ consentBy: null }, 'no_consent'],
		[{ retentionUntil: null }, 'no_retention'],
		[{ retentionUntil: TODAY }, 'retention_past'],
		[{ instruments: [] }, 'no_instrument'],
		[{ sites: 0 }, 'no_site'],
		[{ codes: 0 }, 'no_code'],
		[{ state: 'open' }, 'not_draft'],
		[{ safety: { ...READY.safety, contact: null } }, 'no_safeguarding'],
		[{ safety: { ...READY.safety, reach: '' } }, 'no_safeguarding'],
		[{ safety: { ...READY.safety, whatHappens: { en: '' } } }, 'no_harm_steps'],
		[{ safety: { ...READY.safety, helplines: [] } }, 'no_helpline'],
		[{ countries: ['BE', 'IT'] }, 'no_helpline']
	];
	it.each(missing)('not with %o: %s', (different, reason) => {
		expect(campaignCan.open({ ...READY, ...different }, TODAY)).toEqual({ allowed: false, reasons: [reason] });
	});

	it('without anybody to turn to where only adults answer', () => {
		const nobody = { contact: null, reach: null, whatHappens: null, helplines: [] };
		expect(campaignCan.open({ ...READY, instruments: ['teachers', 'principals'], safety: nobody }, TODAY)).toEqual({ allowed: true });
	});

	it('without anybody responsible, not even where its answers are made up', () => {
		const nobody = { controller: null, legalBasis: null, consentBy: null, retentionUntil: null };
		expect(campaignCan.open({ ...READY, ...nobody, synthetic: true }, TODAY).allowed).toBe(false);
	});
});

describe('a code', () => {
	it('is read however it is written', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
				fc.pre(bytes.filter((byte) => byte < 252).length >= 8);
				const code = codeFrom(bytes);
				expect(readCode(` ${writeCode(code).toLowerCase()} `)).toBe(code);
			})
		);
	});

	it('has no letters that look alike and can spell no word', () => {
		expect(CODE_ALPHABET).not.toMatch(/[01OILAEU]/);
		expect(readCode('ABCD-EFGH')).toBeUndefined();
		expect(readCode('')).toBeUndefined();
	});
});

describe('a seal', () => {
	it('opens with the private key, for the campaign and response it was made for, and with nothing else', async () => {
		const [own, other] = [await makeKeyPair(), await makeKeyPair()];
		const sealed = await seal(own.publicKey, 'campaign', 'response', 'answers');
		await expect(unseal(own.privateKey, sealed)).resolves.toBe('answers');
		await expect(unseal(other.privateKey, sealed)).rejects.toThrow();
		await expect(unseal(own.privateKey, { ...sealed, response: 'another' })).rejects.toThrow();
		expect(JSON.stringify(sealed)).not.toContain('answers');
	});

	it('is different each time, also for the same answers', async () => {
		const { publicKey } = await makeKeyPair();
		const [a, b] = [await seal(publicKey, 'c', 'r', 'x'), await seal(publicKey, 'c', 'r', 'x')];
		expect(a.text).not.toBe(b.text);
	});
});

describe('a list of sites', () => {
	const isArea = (code: string): boolean => code === 'BE21';

	it('may have tabs, semicolons or commas, headings or none', () => {
		for (const list of [
			'A\tBE21\tschool\tprimary\t20\t1,5',
			'A;be21;school;primary;20;1,5',
			'weight,name,area,level,expected\n1.5,A,BE21,primary,20'
		]) {
			expect(readSiteList(list, isArea)).toEqual({
				problems: [],
				sites: [{ name: 'A', area: 'BE21', kind: 'school', level: 'primary', expected: 20, weight: 1.5 }]
			});
		}
	});

	it('keeps a delimiter that stands in quotes', () => {
		expect(readSiteList('"Saint ""Anna"", school",BE21', isArea).sites[0]?.name).toBe('Saint "Anna", school');
		expect(readSiteList('Saint\0 Anna,BE21', isArea).sites[0]?.name).toBe('Saint Anna');
	});

	it('tells every bad row', () => {
		const { problems } = readSiteList('A;BE21\na;BE21\n;BE21\nB;\nC;BE99;castle;;-3;0', isArea);
		expect(problems.map(({ row, fault }) => `${String(row)} ${fault}`)).toEqual([
			'2 name_repeated',
			'3 name_missing',
			'4 area_missing',
			'5 area_unknown',
			'5 kind_unknown',
			'5 expected_invalid',
			'5 weight_invalid'
		]);
	});
});
