import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

describe('a release', () => {
	it('goes from a recipe over a second pair of eyes to the public, and is withdrawn with a reason', async () => {
		const page = await journey.openAs('Lieve Peeters', '/en/collect/releases', { expected: [400] });
		await expectAccessible(page);
		await page.getByRole('link', { name: 'New release' }).click();
		await page.getByRole('checkbox', { name: /Synthetic wave/ }).check();
		await page.getByLabel('Title of the release').fill('A second look');
		for (const box of await page.locator('input[name=measures], input[name=breakdowns], input[name=pairs]').all()) await box.uncheck();
		await page.getByRole('checkbox', { name: /^R06/ }).check();
		await page.getByLabel('Fewest answers behind a figure').fill('20');
		await page.getByRole('button', { name: 'Compute a draft' }).click();
		await page.getByText('Looser than usual: Fewest answers').first().waitFor();
		await expectAccessible(page);
		await page.getByLabel('Fewest answers behind a figure').fill('40');
		await page.getByRole('button', { name: 'Compute a draft' }).click();
		await page.getByRole('heading', { level: 1, name: /Preview of release/ }).waitFor({ timeout: 30_000 });
		expect(await page.textContent('main')).toContain('The answers are synthetic');
		expect(await page.getByRole('button', { name: 'Publish this release' }).isDisabled()).toBe(true);
		expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
		await page.getByLabel('What changed').fill('One indicator, looked at again.');
		await page.getByRole('button', { name: 'Keep' }).click();
		await page.getByText('What changed is written for readers. (done)').waitFor();
		await expectAccessible(page);

		const second = await journey.openAs('Amara Diallo', new URL(page.url()).pathname);
		await second.getByRole('button', { name: 'Approve' }).click();
		await second.getByText('It is approved as it stands.').first().waitFor();
		await second.getByRole('button', { name: 'Publish this release' }).click();
		const number = /Release (\S+)/.exec((await second.getByRole('heading', { level: 1, name: /^Release/ }).textContent()) ?? '')?.[1] ?? '';

		const visitor = await journey.open(`/en/releases/${number}`);
		const read = await visitor.textContent('main');
		expect(read).toContain('One indicator, looked at again.');
		expect(read).toContain(`(Release ${number}) [Data set]`);
		await expectAccessible(visitor);
		await visitor.getByRole('link', { name: 'Methods document' }).click();
		expect(await visitor.textContent('main')).toMatch(/At least 1 of 1 answered; their mean. Counts as yes from 6/);
		await expectAccessible(visitor);
		await visitor.goBack();
		await visitor.getByRole('link', { name: 'Quality report' }).click();
		expect(await visitor.textContent('main')).toContain('Effective sample');
		await expectAccessible(visitor);
		await visitor.goBack();
		const csv = await visitor.request.get((await visitor.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '');
		expect((await csv.text()).split('\r\n')[0]).toContain('indicator,area');

		// asked for again and again, the page is one that is kept
		for (let reader = 0; reader < 3; reader++) await visitor.reload();
		expect(await visitor.textContent('header')).toContain('Sign in');
		const draft = new URL(second.url()).pathname;
		await second.goto(visitor.url());
		expect(await second.textContent('header')).not.toContain('Sign in');
		await second.goto(new URL(draft, visitor.url()).href);

		await second.getByText('Withdraw this release').first().click();
		await second.getByLabel('Reason, which everyone will read').fill('Only a trial.');
		await second.getByRole('button', { name: 'Withdraw this release' }).click();
		await second.getByText('This release was withdrawn: Only a trial.').waitFor();
		await visitor.reload();
		expect(await visitor.textContent('main')).toContain('This release was withdrawn: Only a trial.');
	});

	it('is commented on by a children’s group; somebody reads it first, answers it, and says what changed', async () => {
		const member = await journey.openAs('Yusuf Rahimi', '/en/releases/2026-1');
		await member.getByText('Send a comment').first().click();
		await member.getByLabel('Name of the group or organisation').fill('Advisory group of the river school');
		await member.getByLabel('Comment', { exact: true }).fill('Ask us about the bus, too.');
		await member.getByRole('button', { name: 'Send a comment' }).click();
		await member.getByText('Somebody reads it before it appears here.').waitFor();
		expect(await member.textContent('main')).not.toContain('Ask us about the bus, too.');
		const page = await journey.openAs('Lieve Peeters', '/en/collect/releases/comments');
		await page.getByRole('button', { name: 'Make public' }).click();
		await page.getByLabel('Reply').fill('We will.');
		await page.getByRole('button', { name: 'Reply' }).click();
		await page.getByLabel('What changed').fill('A question about the way to school.');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Close with what changed' }).click();
		await member.goto(member.url());
		expect(await member.textContent('main')).toContain('A question about the way to school.');
	});

	it('is announced in a calendar that everybody can read and take along', async () => {
		const page = await journey.openAs('Lieve Peeters', '/en/collect/releases/calendar');
		await page.getByLabel('Day').fill('2031-03-01');
		await page.getByLabel('Title of the release').fill('The next wave');
		await page.getByRole('button', { name: 'Announce a release' }).click();
		await page.getByRole('button', { name: 'Move to this day' }).waitFor();
		await expectAccessible(page);
		const visitor = await journey.open('/de/releases', { viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
		expect(await visitor.textContent('main')).toContain('The next wave');
		await expectAccessible(visitor);
		const calendar = await visitor.request.get(new URL('/de/releases/calendar.ics', visitor.url()).href);
		expect(await calendar.text()).toContain('DTSTART;VALUE=DATE:20310301');
		for (const path of ['/el/releases/policy', '/en/releases/2026-1/quality?dir=rtl', '/es/releases/2026-1/methods'])
			await expectAccessible(await journey.open(path, { viewport: { width: 360, height: 800 } }));
	});
});
