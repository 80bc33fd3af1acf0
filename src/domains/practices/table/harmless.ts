/** Cells of comma-separated text that a spreadsheet would take for a formula. Pure. */

/** Spreadsheets run a cell that begins so, also in quotes (OWASP, CSV injection), the wide signs of East Asian keyboards included. */
const formula = '[=+\\-@\\t\\r\\n＝＋－＠]';
const toWrite = new RegExp(`^'*${formula}`, 'u');
const toRead = new RegExp(`^'+${formula}`, 'u');

/**
 * What to write for a text: with an apostrophe before what looks like a formula, so that it is text. Texts that have apostrophes there get
 * one more, so that `plainCell` gives back exactly what was written.
 */
export const harmlessCell = (text: string) => (toWrite.test(text) ? `'${text}` : text);

/** The text that was written. */
export const plainCell = (cell: string) => (toRead.test(cell) ? cell.slice(1) : cell);
