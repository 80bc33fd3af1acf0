import { catalogueGraph } from '#domains/practices/exchange/dcat.ts';
import { inEveryLanguage, practicesDataset, practicesServices } from '#domains/practices/exchange/practices-dataset.ts';
import { type Thing, writeJsonLd, writeRdfXml, writeTurtle } from '#domains/practices/exchange/rdf.ts';
import { describeCollection } from '#domains/practices/server/exchange.ts';
import { figureServices, releaseDataset } from '#domains/releases/exchange/dataset.ts';
import { listReleases } from '#domains/releases/server/releases.ts';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { answerWithTag } from '../../api/v1/answer.ts';
import type { RequestHandler } from './$types';

interface Writing {
	readonly type: string;
	readonly write: (things: readonly Thing[]) => string;
}

const writings: Readonly<Record<string, Writing>> = {
	'catalog.jsonld': { type: 'application/ld+json', write: writeJsonLd },
	'catalog.ttl': { type: 'text/turtle; charset=utf-8', write: writeTurtle },
	'catalog.rdf': { type: 'application/rdf+xml; charset=utf-8', write: writeRdfXml }
};

/** The catalogue of everything open here, as DCAT-AP 3 describes it. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const writing = Object.hasOwn(writings, params.file) ? writings[params.file] : undefined;
	if (!writing) throw new Problem('not-found');
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const { facts, releases } = await readOnly(locals.db, async (db) => ({
		facts: await describeCollection(db),
		releases: (await listReleases(db)).filter(({ state }) => state === 'published')
	}));
	const practices = practicesDataset(facts, origin);
	const figures = releases.flatMap((release) => (release.publishedAt ? [releaseDataset(release, origin, release.publishedAt)] : []));
	const modified = new Date(Math.max(...[practices, ...figures].map((dataset) => dataset.modified.getTime())));
	const body = writing.write(
		catalogueGraph({
			origin,
			title: inEveryLanguage(m.exchange_catalogue_title),
			description: inEveryLanguage(m.exchange_catalogue_description),
			modified,
			datasets: [practices, ...figures],
			services: [...practicesServices(origin), ...figureServices(releases, origin)]
		})
	);
	return answerWithTag(request, body, writing.type, () => body);
};
