import { readFileSync } from 'node:fs';
import type { Transaction } from 'kysely';
import type { Actor } from '../src/domains/identity/actor.ts';
import { getFramework } from '../src/domains/framework/server/framework.ts';
import { draftRelease, publishRelease } from '../src/domains/releases/server/commands.ts';
import { importExternalRelease } from '../src/domains/releases/server/external.ts';
import type { Database } from '../src/database.ts';

const TITLE = {
	en: 'Demonstration wave (synthetic answers)',
	nl: 'Demonstratiegolf (synthetische antwoorden)',
	fr: 'Vague de démonstration (réponses synthétiques)',
	de: 'Demonstrationswelle (synthetische Antworten)',
	el: 'Κύμα επίδειξης (συνθετικές απαντήσεις)',
	it: 'Ondata dimostrativa (risposte sintetiche)',
	es: 'Oleada de demostración (respuestas sintéticas)'
};

/**
 * The releases of the demo world: the figures published in 2023, and one from the synthetic wave, whose campaign must be closed.
 * @param actor somebody who may publish releases
 * @returns the number of the synthetic release
 */
export async function loadDemoReleases(trx: Transaction<Database>, actor: Actor, campaignId: string): Promise<string> {
	const file: unknown = JSON.parse(readFileSync(new URL('./figures-2023.json', import.meta.url), 'utf8'));
	await importExternalRelease(trx, actor, file);
	const framework = await getFramework(trx);
	const draft = await draftRelease(trx, actor, { campaigns: [campaignId], frameworkVersion: framework.id, title: TITLE });
	return publishRelease(trx, actor, draft);
}
