import { m } from '#messages';
import type { View } from './state.ts';

export function viewWords(view: View): string {
	switch (view) {
		case 'overview':
			return m.releases_view_overview();
		case 'map':
			return m.releases_view_map();
		case 'ranking':
			return m.releases_view_ranking();
		case 'trend':
			return m.releases_view_trend();
		case 'compare':
			return m.releases_view_compare();
		case 'breakdown':
			return m.releases_view_breakdown();
		case 'gap':
			return m.releases_view_gap();
		case 'distribution':
			return m.releases_view_distribution();
		case 'relation':
			return m.releases_view_relation();
		case 'table':
			return m.releases_view_table();
	}
}
