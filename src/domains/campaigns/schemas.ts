import { z } from 'zod';
import { INSTRUMENTS } from '#domains/questionnaires/instrument.ts';
import type { Answers } from '#domains/questionnaires/questionnaire.ts';
import { CAMPAIGN_DESIGNS, CONSENT_BY, HELPED } from './campaign.ts';
import { readHelplines } from './safety.ts';
import { isReceipt } from './receipt.ts';

const optionalText = z
	.string()
	.trim()
	.max(500)
	.transform((text) => (text === '' ? null : text));
const optionalDay = z.union([z.iso.date(), z.literal('').transform(() => null)]);

/** What the form of a campaign's settings sends. */
export const campaignSettings = z.object({
	title: z.string().trim().min(1).max(200),
	design: z.enum(CAMPAIGN_DESIGNS),
	controller: optionalText,
	legalBasis: optionalText,
	consentBy: z.union([z.enum(CONSENT_BY), z.literal('').transform(() => null)]),
	retentionUntil: optionalDay,
	safeguardingContact: optionalText.default(null),
	safeguardingReach: optionalText.default(null),
	/** in the language the form is in */
	safeguardingSteps: z
		.string()
		.trim()
		.max(2000)
		.transform((text) => (text === '' ? null : text))
		.default(null),
	helplines: z
		.string()
		.max(10_000)
		.default('')
		.transform((text, context) => {
			const { helplines, problems } = readHelplines(text);
			for (const { value } of problems) context.addIssue({ code: 'custom', message: value });
			return helplines;
		})
});
export type CampaignSettings = z.infer<typeof campaignSettings>;

/** How many code cards each site gets. */
export const codeOrder = z.object({
	instrument: z.enum(INSTRUMENTS),
	site: z.union([z.uuid(), z.literal('').transform(() => null)]).default(null),
	count: z.coerce.number().int().min(1).max(500)
});
export type CodeOrder = z.infer<typeof codeOrder>;

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** Characters a sealed response may have: answers, and pictures and sounds of four megabytes in all. */
export const LARGEST_SEALED = 8_000_000;

/** A sealed response as the player posts it. */
export const sealedResponse = z.object({
	format: z.literal(1),
	campaign: z.uuid(),
	response: z.uuid(),
	key: base64url.max(200),
	nonce: base64url.max(40),
	text: base64url.max(LARGEST_SEALED)
});

/** What a device gives to a person to carry, and the researcher takes in: sealed responses that found no connection. */
export const sealedFile = z.object({
	format: z.literal('immerse sealed responses 1'),
	/** each is looked at when its turn comes, so that one that is wrong keeps none out */
	responses: z.array(z.looseObject({ campaign: z.string() })).max(5000)
});

/** Whatever a keyboard gives: PostgreSQL keeps neither a NUL nor half a character, and no answer may be lost for it. */
const text = z
	.string()
	.max(5000)
	.transform((given) => given.replaceAll('\0', '').toWellFormed());

const answer = z.union([
	text,
	z.number(),
	z.array(z.string().max(200)).max(500),
	z.strictObject({ missing: z.enum(['dont_know', 'declined']) }),
	z.strictObject({ file: z.string().max(100), type: z.string().max(100), size: z.number().int().positive() })
]);

/** What is inside the seal. */
export const responseContent = z.strictObject({
	format: z.literal(1),
	code: z.string().max(20),
	questionnaireVersion: z.uuid(),
	language: z.string().min(2).max(35),
	/** what the session ran with, so that the server reaches the same state */
	now: z.string().max(40),
	seed: z
		.number()
		.int()
		.min(0)
		.max(2 ** 31),
	uuid: z.uuid(),
	/** with which the answers can be deleted: only who sealed and who opens knows it */
	receipt: z.string().refine(isReceipt),
	/** seconds by which the server's clock was ahead of the device's when it was last heard; null where it never was */
	clockOffset: z
		.number()
		.int()
		.min(-(2 ** 31))
		.max(2 ** 31 - 1)
		.nullable(),
	/** who helped, as the child says at the end; null where that wasn't asked or answered */
	helped: z.enum(HELPED).nullable().default(null),
	answers: z.record(z.string().max(300), answer),
	/** name → content (base64) of the pictures and sounds among the answers */
	files: z.record(z.string().max(100), z.base64()).default({})
});
export type ResponseContent = Omit<z.infer<typeof responseContent>, 'answers'> & { readonly answers: Answers };
