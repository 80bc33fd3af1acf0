/** Names of things in SDMX. Pure. */

/** Who maintains all structures here. */
export const AGENCY = 'IMMERSE';

/** The dataflow of one release. Its name may hold letters, figures, `_` and `-` only. */
export const dataflowId = (number: string): string => `R_${number.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`;
