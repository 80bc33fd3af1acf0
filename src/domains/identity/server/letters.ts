import { m } from '#messages';
import { baseLanguage, isLanguage } from '#platform/languages.ts';
import type { Role } from '../actor.ts';
import { roleLabel } from '../role-label.ts';
import type { Letter } from '#platform/server/mail.ts';

/** The letter with a one-time link to sign in, or to finish making an account. */
export function signInLetter(origin: string, message: { email: string; token: string; registering: boolean; language: string }): Letter {
	const locale = isLanguage(message.language) ? message.language : baseLanguage;
	const link = `${origin}/${locale}/account/link?token=${message.token}`;
	const text = message.registering
		? m.identity_letter_register_text({ link }, { locale })
		: m.identity_letter_sign_in_text({ link }, { locale });
	return { to: message.email, subject: m.identity_letter_sign_in_subject({}, { locale }), text, language: locale };
}

/** The letter to somebody who asked for a link but protects the account with a second factor. */
export function passwordNeededLetter(origin: string, email: string, language: string): Letter {
	const locale = isLanguage(language) ? language : baseLanguage;
	const link = `${origin}/${locale}/account/sign-in`;
	return {
		to: email,
		subject: m.identity_letter_sign_in_subject({}, { locale }),
		text: m.identity_letter_password_needed_text({ link }, { locale }),
		language: locale
	};
}

/** The letter that invites somebody to a role. */
export function invitationLetter(
	origin: string,
	message: { email: string; token: string; inviter: string; role: Role; language: string }
): Letter {
	const locale = isLanguage(message.language) ? message.language : baseLanguage;
	const link = `${origin}/${locale}/account/invitation?token=${message.token}`;
	return {
		to: message.email,
		subject: m.identity_letter_invitation_subject({}, { locale }),
		text: m.identity_letter_invitation_text({ link, inviter: message.inviter, role: roleLabel[message.role](locale) }, { locale }),
		language: locale
	};
}
