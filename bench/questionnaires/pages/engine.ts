/** What a page of the measurement offers: the same for every engine. */
export interface Engine {
	/** reads the questionnaire as it comes over the network, and shows the first question */
	load(text: string): Promise<void>;
	/** takes an answer and works out what is shown after it; gives how many things can be seen (choices of the next question, or questions) */
	answer(key: string, answer: string | number): number;
}

declare global {
	interface Window {
		engine: Engine;
	}
}
