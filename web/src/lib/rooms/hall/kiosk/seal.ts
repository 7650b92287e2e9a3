/**
 * What waits on the tablet is kept as AES-GCM under a key of this tablet and this forum. The browser keeps the key so that no script
 * can read it out; it goes with the list when the table is closed. What this protects from, and what not: docs/kiosk.md.
 */
export interface Sealed { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

/** Plain http on a hall's own network has no Web Crypto: nothing is kept there, the page must stay open. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;
export const newSealKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

const bound = (iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) });

/** `about` says which record it is: sealed words cannot be put in another's place. */
export async function seal(key: CryptoKey, about: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt(bound(iv, about), key, new TextEncoder().encode(JSON.stringify(value))) };
}
/** Throws when it was sealed by another key, for another record, or changed since. */
export async function unseal<T>(key: CryptoKey, about: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound(sealed.iv, about), key, sealed.bytes))) as T;
}
