const encoder = new TextEncoder();

/** Parts as the body of an answer: the next is made when whoever reads has taken the one before; nothing more when they have gone. */
export function streamOf(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		pull: async (controller) => {
			const { done, value } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
		},
		cancel: async () => {
			await parts.return(undefined);
		}
	});
}
