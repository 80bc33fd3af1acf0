import { m } from '#messages';
import type { ScaleVerdict } from './scale.ts';

/** What the verdict on a scale means for whoever compares, in a sentence. */
export function verdictWords(verdict: ScaleVerdict): string {
	switch (verdict) {
		case 'comparable':
			return m.releases_scale_comparable();
		case 'with_care':
			return m.releases_scale_with_care();
		case 'not_comparable':
			return m.releases_scale_not_comparable();
		case 'untested':
			return m.releases_scale_untested();
	}
}
