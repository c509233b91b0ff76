import 'server-only';
import { AsyncResource } from 'node:async_hooks';

/** Text in parts as a stream of UTF-8: the next part is made only when the reader wants it, and none when it has left. */
export function streamText(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  // Whoever reads the stream reads on behalf of the visitor for whom it was made.
  const nextPart = AsyncResource.bind(() => parts.next());
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await nextPart();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
