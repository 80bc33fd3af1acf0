/** What the demo's library holds: scales and items of its own questionnaires, and instruments of others that are only pointed to. */
import type { Transaction } from 'kysely';
import type { Member } from '#domains/identity/actor.ts';
import { entryForm } from '#domains/questionnaires/library/entry.ts';
import type { Instrument } from '#domains/questionnaires/instrument.ts';
import { addToLibrary, type Origin } from '#domains/questionnaires/server/library.ts';
import type { Database } from '../src/database.ts';

interface Ours {
	readonly name: string;
	readonly instrument: Instrument;
	readonly items: string;
	readonly indicator: string;
	readonly ages: readonly [number, number];
	readonly atLeast?: number;
}

const CHILDREN = [10, 18] as const;
const YOUNGER = [7, 9] as const;

const ours: readonly Ours[] = [
	{
		name: 'Skills in the language of the school, as children see them',
		instrument: 'older',
		items: 'lang_understand lang_speak lang_read lang_write',
		indicator: 'R04',
		ages: CHILDREN,
		atLeast: 3
	},
	{
		name: 'Keeping and learning cultures',
		instrument: 'older',
		items: 'culture_keep culture_learn culture_both',
		indicator: 'R05',
		ages: CHILDREN
	},
	{
		name: 'Belonging here',
		instrument: 'older',
		items: 'belong_place belong_people belong_safe belong_proud',
		indicator: 'R07',
		ages: CHILDREN,
		atLeast: 3
	},
	{ name: 'Support of friends', instrument: 'older', items: 'friends_help friends_listen friends_trust', indicator: 'R08', ages: CHILDREN },
	{
		name: 'Friends of several origins',
		instrument: 'older',
		items: 'friends_here friends_elsewhere friends_mixed',
		indicator: 'R09',
		ages: CHILDREN
	},
	{
		name: 'Support of teachers',
		instrument: 'older',
		items: 'teachers_help teachers_fair teachers_listen',
		indicator: 'R10',
		ages: CHILDREN
	},
	{
		name: 'Trust in institutions',
		instrument: 'older',
		items: 'trust_school trust_health trust_police trust_town',
		indicator: 'R11',
		ages: CHILDREN,
		atLeast: 3
	},
	{ name: 'Satisfaction with life, from 0 to 10', instrument: 'older', items: 'life_satisfaction', indicator: 'R06', ages: CHILDREN },
	{ name: 'Being bullied or hurt', instrument: 'older', items: 'bullied hurt', indicator: 'D15', ages: CHILDREN, atLeast: 1 },
	{ name: 'Feeling about life, with faces', instrument: 'younger', items: 'life_face', indicator: 'R06', ages: YOUNGER },
	{ name: 'Belonging, with glasses', instrument: 'younger', items: 'belong_place', indicator: 'R07', ages: YOUNGER },
	{ name: 'Help of friends, with dots', instrument: 'younger', items: 'friends_help', indicator: 'R08', ages: YOUNGER },
	{ name: 'Help of teachers, with dots', instrument: 'younger', items: 'teachers_help', indicator: 'R10', ages: YOUNGER }
];

/** Instruments of others: where they are found and on what terms, and none of their words. */
const references = [
	{
		name: 'KIDSCREEN-10',
		author: 'Ravens-Sieberer, U., Erhart, M., Rajmil, L., Herdman, M., Auquier, P., Bruil, J., et al.; the European KIDSCREEN Group',
		year: '2010',
		reference:
			"Reliability, construct and criterion validity of the KIDSCREEN-10 score: a short measure for children and adolescents' well-being and health-related quality of life. Quality of Life Research 19(10).",
		address: 'https://doi.org/10.1007/s11136-010-9706-5',
		licence: 'Permission of the KIDSCREEN Group',
		licenceNote:
			'Free of charge, but the KIDSCREEN Group must be asked first (Haraldstad and Richter 2014, https://doi.org/10.21337/0032). Not copied here.',
		ageFrom: '8',
		ageTo: '18',
		indicator: 'R06'
	},
	{
		name: 'Strengths and Difficulties Questionnaire (SDQ)',
		author: 'Goodman, R., and Scott, S.',
		year: '1999',
		reference:
			'Comparing the Strengths and Difficulties Questionnaire and the Child Behavior Checklist: Is small beautiful? Journal of Abnormal Child Psychology 27(1), 17–24.',
		licence: 'All rights reserved',
		licenceNote:
			'Paper copies are free for non-profit use; an electronic form needs the written consent of Youthinmind (https://socialsuitehq.com/product/strengths-and-difficulties-questionnaire-sdq/). Not copied here.',
		ageFrom: '3',
		ageTo: '16'
	},
	{
		name: 'Rosenberg Self-Esteem Scale',
		author: 'Rosenberg, M.',
		year: '1989',
		reference: 'Society and the Adolescent Self-Image. Revised edition. Middletown, CT: Wesleyan University Press.',
		address: 'https://socy.umd.edu/quick-links/rosenberg-scale-faq-0',
		licence: 'Free for educational and professional research, with credit',
		licenceNote:
			'Said by the University of Maryland. It keeps no translations; each has to be looked for, or made by the protocol. Not copied here.'
	}
];

/** @param questionnaires instrument → identifier of its questionnaire */
export async function loadLibrary(
	trx: Transaction<Database>,
	actor: Member,
	questionnaires: ReadonlyMap<Instrument, string>
): Promise<void> {
	for (const { name, instrument, items, indicator, ages, atLeast } of ours) {
		const details = entryForm.parse({
			...{
				name,
				author: 'Immerse',
				year: '2026',
				reference: 'Own wording, made for the questionnaires of the demonstration.',
				licence: 'EUPL-1.2'
			},
			...{ indicator, ageFrom: ages[0], ageTo: ages[1], atLeast, pretest: '' }
		});
		const origin: Origin = { kind: 'version', questionnaireId: questionnaires.get(instrument) ?? '', version: 1, keys: items.split(' ') };
		await addToLibrary(trx, actor, details, origin, 'en');
	}
	for (const reference of references) await addToLibrary(trx, actor, entryForm.parse(reference), { kind: 'none' }, 'en');
}
