import { m } from '#messages';
import type { Computation } from './computation.ts';

/** How a computation stands, in a word. */
export function computationWords(state: Computation['state']): string {
	switch (state) {
		case 'waiting':
			return m.publication_computation_waiting();
		case 'running':
			return m.publication_computation_running();
		case 'stopped':
			return m.publication_computation_stopped();
		case 'failed':
			return m.publication_computation_failed();
		case 'done':
			return m.publication_computation_done();
	}
}
