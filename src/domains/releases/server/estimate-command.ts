import { readFile } from 'node:fs/promises';
import { estimateTable, type EstimateLine, type EstimateWish } from '../estimators/estimate-table.ts';
import { SurveyTable } from '../estimators/table.ts';

/**
 * Estimates from a CSV file, for the command line.
 * @throws {TableError} with a sentence for whoever typed the command
 */
export async function estimateFile(path: string, wish: EstimateWish): Promise<EstimateLine[]> {
	return estimateTable(SurveyTable.fromCsv(await readFile(path, 'utf8')), wish);
}
