import { DATE_FUNCTIONS } from './functions-dates.ts';
import { GEO_FUNCTIONS } from './functions-geo.ts';
import { NODE_FUNCTIONS } from './functions-nodes.ts';
import { NUMBER_FUNCTIONS } from './functions-numbers.ts';
import { TEXT_FUNCTIONS } from './functions-text.ts';
import type { XFunction } from './define.ts';

/** All functions, by name: XPath 1.0 and the ODK XForms specification. */
export const FUNCTIONS: ReadonlyMap<string, XFunction> = new Map(
	Object.entries({ ...TEXT_FUNCTIONS, ...NUMBER_FUNCTIONS, ...DATE_FUNCTIONS, ...GEO_FUNCTIONS, ...NODE_FUNCTIONS })
);
