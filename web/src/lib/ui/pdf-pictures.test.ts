import { expect, it } from 'vitest';
import { picturesInPdf } from './pdf-pictures';

const text = (words: string) => new TextEncoder().encode(words);
const jpeg = (size: number) => { const bytes = new Uint8Array(size).fill(7); bytes.set([0xff, 0xd8, 0xff, 0xe0]); return bytes; };
const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

it('finds the pages of a scan and leaves thumbnails and text alone', () => {
  const pdf = join(text('%PDF-1.4\n1 0 obj<</Filter/DCTDecode>>stream\r\n'), jpeg(9000), text('\nendstream endobj 2 0 obj<<>>stream\nBT ET\nendstream 3 0 obj<<>>stream\n'), jpeg(100), text('\nendstream'), text('4 0 obj<<>>stream\n'), jpeg(12000), text('\nendstream\n%%EOF'));
  const found = picturesInPdf(pdf);
  expect(found.map((each) => each.type)).toEqual(['image/jpeg', 'image/jpeg']);
  expect(found.map((each) => each.size >= 9000)).toEqual([true, true]);
});

it('finds nothing in bytes that are cut off', () => {
  expect(picturesInPdf(text('%PDF-1.4 stream\n'))).toEqual([]);
  expect(picturesInPdf(join(text('stream\n'), jpeg(9000)))).toEqual([]);
});
