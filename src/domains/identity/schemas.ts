import { z } from 'zod';
import { roles } from './actor.ts';

const email = z
	.email()
	.max(254)
	.transform((text) => text.toLowerCase());
const password = z.string().min(10).max(200);
const name = z.string().trim().min(1).max(120);
const emptyIsNull = z
	.string()
	.trim()
	.transform((text) => (text === '' ? null : text));

export const signInForm = z.object({ email, password: z.string().min(1).max(200) });
export const linkForm = z.object({ email });
export const registerForm = z.object({ email, name });
export const tokenForm = z.object({ token: z.string().min(10).max(200) });
export const codeForm = z.object({ code: z.string().trim().min(6).max(40) });
export const passwordForm = z.object({ current: z.string().max(200).default(''), password });
export const confirmForm = z.object({ password: z.string().min(1).max(200) });
export const invitationForm = z.object({ token: z.string().min(10).max(200), name, password });
export const inviteForm = z.object({ email, role: z.enum(roles), organisation: emptyIsNull.pipe(z.uuid().nullable()) });
export const grantForm = z.object({
	userId: z.uuid(),
	role: z.enum(roles),
	organisation: emptyIsNull.pipe(z.uuid().nullable())
});
export const organisationForm = z.object({
	name: z.string().trim().min(2).max(200),
	country: emptyIsNull.pipe(
		z
			.string()
			.regex(/^[A-Za-z]{2}$/)
			.transform((text) => text.toUpperCase())
			.nullable()
	),
	website: emptyIsNull.pipe(z.url({ protocol: /^https?$/ }).nullable())
});
