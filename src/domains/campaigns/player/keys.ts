/** Controls in which a digit or Enter means something of its own. */
const OWN = 'textarea, select, button, a, input:not([type="radio"], [type="checkbox"])';

/**
 * Number keys choose the first nine choices, Enter goes on. Modifier keys are left to the browser, and a single key counts only while something of the
 * question has the focus (WCAG 2.1.4).
 */
export function keyed(event: KeyboardEvent & { currentTarget: HTMLElement }, next: () => void): void {
	if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
	const inNumber = event.target.matches('input[inputmode]');
	if (event.key === 'Enter' && (inNumber || !event.target.matches(OWN))) {
		event.preventDefault();
		next();
		return;
	}
	if (!/^[1-9]$/.test(event.key) || event.target.matches(OWN)) return;
	const pick = event.currentTarget.querySelectorAll<HTMLElement>('[data-pick] input')[Number(event.key) - 1];
	if (!pick) return;
	event.preventDefault();
	pick.focus();
	pick.click();
}
