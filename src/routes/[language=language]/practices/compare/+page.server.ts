import { getFramework } from '#domains/framework/server/framework.ts';
import { readComparison } from '#domains/practices/comparison.ts';
import type { PublishedPractice } from '#domains/practices/practice.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';
import { comparisonRows } from './comparison-rows.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	readOnly(locals.db, async (db) => {
		const { numbers, leftOut } = readComparison(url.searchParams);
		const collection = await getCollection(db, (await getFramework(db)).document);
		const practices: PublishedPractice[] = [];
		for (const number of numbers) {
			const practice = await getPublishedPractice(db, number).catch((caught: unknown) => {
				if (caught instanceof Problem && caught.code === 'not-found') return undefined;
				throw caught;
			});
			if (practice) practices.push(practice);
		}
		if (practices.length > 1) for (const { number } of practices) locals.application.uses.count(number, 'compared');
		return {
			leftOut: leftOut || practices.length < numbers.length,
			columns: practices.map(({ number, record }) => ({
				number,
				title: record.title,
				without: practices.filter((other) => other.number !== number).map((other) => other.number)
			})),
			rows: comparisonRows(
				practices.map(({ record }) => record),
				collection,
				locals.locale
			)
		};
	});
