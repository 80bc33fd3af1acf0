/** Formatters are slow to make and quick to use: a page has hundreds of numbers, so each kind is made once. */
const made = new Map<string, Intl.NumberFormat>();

function formatter(language: string, style: 'decimal' | 'percent', digits: number): Intl.NumberFormat {
	const key = `${language} ${style} ${digits}`;
	const known = made.get(key);
	if (known) return known;
	const fresh = new Intl.NumberFormat(language, { style, maximumFractionDigits: digits, signDisplay: 'negative' });
	made.set(key, fresh);
	return fresh;
}

/** A number as people of a language write it, with at most `digits` decimals. */
export function formatNumber(value: number, language: string, digits = 0): string {
	return withMinus(formatter(language, 'decimal', digits).format(value));
}

/** A difference in points, with its sign: "+4", "−2", "0". */
export function formatPoints(value: number, language: string, digits = 0): string {
	const text = formatNumber(value, language, digits);
	return value > 0 && text !== formatNumber(0, language) ? `+${text}` : text;
}

/** A hyphen is no minus: it is hard to see, and a line may break after it. */
function withMinus(text: string): string {
	return text.replace('-', '−');
}

/** A value in its unit: "68%", "68 %", "57". */
export function formatValue(value: number, unit: string, language: string, digits = 0): string {
	return unit === 'percent' ? withMinus(formatter(language, 'percent', digits).format(value / 100)) : formatNumber(value, language, digits);
}
