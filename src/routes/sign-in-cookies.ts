import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader } from 'better-auth/cookies';

/** Hands the cookies of the accounts library to the browser. */
export function applyCookies(headers: Headers, cookies: Cookies): void {
	for (const line of headers.getSetCookie()) {
		for (const [name, cookie] of parseSetCookieHeader(line)) {
			cookies.set(name, decodeURIComponent(cookie.value), {
				path: '/',
				httpOnly: true,
				sameSite: 'lax',
				secure: cookie.secure ?? false,
				...(cookie['max-age'] === undefined ? {} : { maxAge: cookie['max-age'] })
			});
		}
	}
}

/** Where to go after signing in: a path of this platform, never another site. */
export function pathAfterSignIn(to: string | null, language: string): string {
	const here = 'http://here';
	const url = to?.startsWith('/') ? URL.parse(to, here) : null;
	return url?.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : `/${language}/account`;
}
