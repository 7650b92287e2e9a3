import { afterEach, expect, test, vi } from 'vitest';
import { get, stopReading } from './http';

const answer = (body: BodyInit | null, status = 200) => vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers: { 'Content-Type': 'application/json' } })));
afterEach(() => vi.unstubAllGlobals());

test('an answer cut short is told as a lost connection, not as an empty record', async () => {
  answer('{"rows": [{"id": 1}');
  await expect(get('/offices')).rejects.toMatchObject({ kind: 'offline' });
});

test('a refusal without a readable body is still a refusal', async () => {
  answer('<html>', 502);
  await expect(get('/offices')).rejects.toMatchObject({ status: 502 });
});

test('whoever leaves waits for nothing that was cut short', async () => {
  answer('{"rows": [');
  const readAgain = stopReading();
  const first = await Promise.race([get('/offices').catch(() => 'refused'), new Promise((done) => setTimeout(() => done('nothing'), 20))]);
  readAgain();
  expect(first).toBe('nothing');
});
