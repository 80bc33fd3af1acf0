import { iCalendar } from '#domains/releases/calendar/calendar.ts';
import { listPlans } from '#domains/releases/calendar/server/plans.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { answerWithTag } from '../../../api/v1/answer.ts';
import type { RequestHandler } from './$types';

/** Releases to come, for people's own calendars. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const events = (await listPlans(db)).map(({ id, plannedFor, title, about, changedAt }) => ({
			...{ id, day: plannedFor, changedAt, address: `${origin}/${locale}/releases` },
			...{ title: pickText(title, locale).text, text: pickText(about, locale).text }
		}));
		const file = iCalendar(new URL(origin).hostname, m.publication_calendar_title(), events);
		return answerWithTag(request, file, 'text/calendar; charset=utf-8', () => file);
	});
