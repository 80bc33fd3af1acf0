import { describe, expect, it } from 'vitest';
import { judge, judgeSearch, mean, ourSearch, realRecords } from './quality.ts';
import { qualityQueries } from './queries.ts';

describe('what practitioners type', () => {
	it('finds what they mean: nearly always among the first ten, and mostly first', () => {
		const judged = judgeSearch(ourSearch(realRecords()));
		expect(qualityQueries.length).toBeGreaterThanOrEqual(70);
		expect(mean(judged.map(({ recall }) => recall))).toBeGreaterThan(0.95);
		expect(mean(judged.map(({ ndcg }) => ndcg))).toBeGreaterThan(0.9);
		expect(judged.filter(({ found }) => found.length === 0)).toEqual([]);
	});

	it('is judged by who stands where', () => {
		const query = { language: 'en' as const, text: '', best: [1, 2], also: [3] };
		expect(judge(query, [1, 2, 3])).toMatchObject({ recall: 1, ndcg: 1 });
		expect(judge(query, [9, 3, 1]).recall).toBe(0.5);
		expect(judge(query, [3, 2, 1]).ndcg).toBeLessThan(1);
	});
});
