import { existsSync, readFileSync } from 'node:fs';
import { SurveyTable, TableError } from '#domains/releases/estimators/table.ts';
import { estimateTable, INTERVALS, STATISTICS, type EstimateLine, type EstimateWish } from '#domains/releases/estimators/estimate-table.ts';
import { type Command, Fault, pathFrom, readWords, Usage } from './command.ts';

const help = [
	'npm run immerse -- estimate FILE.csv --weight W [--cluster C] [--strata S] [--fpc F]',
	'    (--mean Y | --total Y | --proportion "X=Yes" | --ratio A/B | --quantile 0.5:Y | --difference Y:D |',
	'     --correlation A,B | --alpha A,B,C | --chisq A,B | --regress "y~a+b")',
	'    [--by D] [--where "X=Yes"] [--lonely adjust|remove|fail] [--interval logit|beta|wilson|t] [--json]',
	'',
	'Design-based estimates with the estimators of the releases. --fpc: clusters in the population of the stratum, or the share that was drawn.',
	'An item of --alpha may be turned round: 100-meals. --by and --where are domains: rows outside keep their place in the design.'
].join('\n');

export const estimateCommand: Command = {
	summary: 'estimate from a CSV file: means, shares, differences, regressions, with errors and intervals',
	help,
	async run(words, context) {
		const text = { type: 'string' } as const;
		const statistics = Object.fromEntries(STATISTICS.map((name) => [name, text])) as Record<(typeof STATISTICS)[number], typeof text>;
		const { values, positionals } = readWords(words, {
			...statistics,
			weight: text,
			cluster: text,
			strata: text,
			fpc: text,
			by: text,
			where: text,
			lonely: text,
			interval: text,
			json: { type: 'boolean' }
		});
		const [file] = positionals;
		const wanted = STATISTICS.filter((name) => values[name] !== undefined);
		const [statistic] = wanted;
		if (!file || positionals.length > 1 || !statistic || wanted.length > 1) throw new Usage(help);
		const path = pathFrom(context, file);
		if (!existsSync(path)) throw new Fault(`There is no file ${path}.`);
		const { weight, cluster, strata, fpc, by, where } = values;
		const wish: EstimateWish = {
			...{ weight, cluster, strata, fpc, by, where, statistic },
			of: values[statistic] ?? '',
			lonely: oneOf('lonely', values.lonely, ['adjust', 'remove', 'fail']),
			interval: oneOf('interval', values.interval, INTERVALS)
		};
		const lines = estimate(path, wish);
		if (values.json) console.log(JSON.stringify(lines));
		else for (const line of lines) console.log(inWords(line));
		return 0;
	}
};

/** @throws {Fault} that says what the table lacks */
function estimate(path: string, wish: EstimateWish): EstimateLine[] {
	try {
		return estimateTable(SurveyTable.fromCsv(readFileSync(path, 'utf8')), wish);
	} catch (error) {
		throw error instanceof TableError ? new Fault(error.message) : error;
	}
}

function oneOf<Choice extends string>(option: string, given: string | undefined, choices: readonly Choice[]): Choice | undefined {
	const found = choices.find((choice) => choice === given);
	if (given !== undefined && !found) throw new Usage(`--${option} is one of: ${choices.join(', ')}`);
	return found;
}

function inWords(line: EstimateLine): string {
	return Object.entries(line)
		.map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
		.join('  ');
}
