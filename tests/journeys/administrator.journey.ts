import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();

describe('an administrator', () => {
	it('invites somebody, who reads the letter, makes an account and has the role', async () => {
		const page = await journey.openAs('Amara Diallo', '/en/admin');
		await expectAccessible(page);
		const invite = page.locator('form[action="?/invite"]');
		await invite.getByLabel('E-mail address').fill('tamar@example.org');
		await invite.getByLabel('Role').selectOption('editor');
		await invite.getByRole('button', { name: 'Invite somebody' }).click();
		await page.getByRole('status').filter({ hasText: 'on its way' }).waitFor();

		const letter = page.getByRole('listitem').filter({ hasText: 'tamar@example.org' });
		await expect
			.poll(
				async () => {
					await page.goto(`${inject('origin')}/en/admin/outbox`);
					return letter.count();
				},
				{ timeout: 20_000, interval: 500 }
			)
			.toBeGreaterThan(0);
		await expectAccessible(page);
		const link = /https?:\/\/\S+token=[\w-]+/.exec(await letter.innerText())?.[0] ?? '';

		const guest = await journey.open(new URL(link).pathname + new URL(link).search);
		await expectAccessible(guest);
		await guest.getByLabel('Your name').fill('Tamar');
		await guest.getByLabel('Password').fill('four plain words here');
		await guest.getByRole('button', { name: 'Accept' }).click();
		await guest.getByRole('heading', { level: 1, name: 'Tamar' }).waitFor();
		expect(await guest.textContent('main')).toContain('editor');
		await expectAccessible(guest);
	});

	it('adds an organisation, sees the trail, and finds the framework', async () => {
		const page = await journey.openAs('Amara Diallo', '/en/admin/organisations');
		await page.getByLabel('Organisation', { exact: true }).fill('Demo Town Library');
		await page.getByRole('button', { name: 'Add an organisation' }).click();
		await page.getByRole('heading', { name: 'Demo Town Library' }).waitFor();
		await expectAccessible(page);
		for (const place of ['audit', 'framework']) {
			await page.goto(`${inject('origin')}/en/admin/${place}`);
			await expectAccessible(page);
		}
		await page.goto(`${inject('origin')}/en/admin/audit`);
		expect(await page.textContent('main')).toContain('organisation.create');
	});

	it('changes a word of the framework into a draft, sees the difference, and publishes it with a note', async () => {
		const page = await journey.openAs('Amara Diallo', '/en/admin/framework');
		await page.getByText('Dimensions (5)').click();
		await expectAccessible(page);
		await page.getByRole('link', { name: /connectedness/ }).click();
		await page.getByLabel('Label').first().fill('Being connected');
		await page.getByRole('button', { name: 'Save in the draft' }).click();
		await page.goto(`${inject('origin')}/en/admin/framework`);
		expect(await page.locator('ins').allTextContents()).toEqual(['Being connected']);
		await page.getByLabel('What changed, and why').fill('A plainer word');
		await page.getByRole('button', { name: 'Publish this version' }).click();
		await page.getByRole('status').waitFor();
		await page.goto(`${inject('origin')}/en/indicators`);
		expect(await page.getByRole('heading', { name: 'Being connected' }).count()).toBe(1);
	});
});
