import type { FrameworkDocument } from '../document.ts';
import { AREAS, HIERARCHIES } from './areas.ts';
import { BREAKDOWNS, INSTRUMENTS } from './breakdowns.ts';
import { DETERMINANTS } from './determinants.ts';
import { CLUSTERS, DIMENSIONS, OUTCOMES } from './outcomes.ts';
import { RESULTS } from './results.ts';

/** The framework as it is when an installation is born; from then on the database holds it, version after version. */
export const FIRST_VERSION: FrameworkDocument = {
	dimensions: DIMENSIONS,
	clusters: CLUSTERS,
	outcomes: OUTCOMES,
	indicators: [...RESULTS, ...DETERMINANTS],
	breakdowns: BREAKDOWNS,
	areas: AREAS,
	hierarchies: HIERARCHIES,
	instruments: INSTRUMENTS
};
