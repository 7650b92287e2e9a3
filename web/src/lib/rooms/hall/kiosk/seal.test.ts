import { webcrypto } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { newSealKey, seal, unseal } from './seal';

// jsdom has random values only.
beforeAll(() => void vi.stubGlobal('crypto', webcrypto));

test('what is sealed is read back by its key and shows no name', async () => {
  const key = await newSealKey();
  const sealed = await seal(key, 'forum/1', { name: 'ผู้แทนครู' });

  expect(await unseal(key, 'forum/1', sealed)).toEqual({ name: 'ผู้แทนครู' });
  expect(new TextDecoder().decode(sealed.bytes)).not.toContain('ผู้แทนครู');
});

test('another key, another record and a changed byte are refused', async () => {
  const key = await newSealKey();
  const sealed = await seal(key, 'forum/1', { name: 'ผู้แทนครู' });
  const changed = { ...sealed, bytes: sealed.bytes.slice(0) };
  new Uint8Array(changed.bytes)[0]! ^= 1;

  await expect(unseal(await newSealKey(), 'forum/1', sealed)).rejects.toThrow();
  await expect(unseal(key, 'forum/2', sealed)).rejects.toThrow();
  await expect(unseal(key, 'forum/1', changed)).rejects.toThrow();
});

test('no script reads the key out', async () => {
  const key = await newSealKey();

  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});
