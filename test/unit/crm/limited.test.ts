import { expect, test } from 'vitest';
import { limitedText, TooLarge } from '../../../lib/crm/limited.ts';

/** An answer that goes on for as long as anybody reads. */
function endless(): { answer: Response; read: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({ pull(to) { sent += 1000; to.enqueue(new Uint8Array(1000).fill(120)); } });
  return { answer: new Response(body), read: () => sent };
}

test('reads an answer whole, characters that were cut between two pieces too', async () => {
  const bytes = new TextEncoder().encode('{"name":"Zürich €"}');
  const body = new ReadableStream<Uint8Array>({ start(to) { for (const byte of bytes) to.enqueue(new Uint8Array([byte])); to.close(); } });
  expect([await limitedText(new Response(body)), await limitedText(new Response(null))]).toEqual(['{"name":"Zürich €"}', '']);
});

test('stops at the limit, and before it where the answer says its length', async () => {
  const { answer, read } = endless();
  await expect(limitedText(answer, 10_000)).rejects.toBeInstanceOf(TooLarge);
  expect(read()).toBeLessThan(20_000);
  const told = endless();
  await expect(limitedText(new Response(told.answer.body, { headers: { 'content-length': '99999' } }), 10_000)).rejects.toBeInstanceOf(TooLarge);
  expect(told.read()).toBeLessThan(5_000);
});
