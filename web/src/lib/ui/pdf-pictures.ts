/** Where one run of bytes lies in another, or -1. */
function find(bytes: Uint8Array, words: string, from: number, to = bytes.length): number {
  const first = words.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at + words.length <= to; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < words.length && bytes[at + same] === words.charCodeAt(same)) same++;
    if (same === words.length) return at;
  }
  return -1;
}

/**
 * The photographs inside a scanned PDF, in the order of the file: what a scanner makes is a JPEG a page. None when the PDF holds its
 * pages in another way; then the browser's own viewer has to show it.
 */
export function picturesInPdf(bytes: Uint8Array): Blob[] {
  const pictures: Blob[] = [];
  for (let at = find(bytes, 'stream', 0); at >= 0 && pictures.length < 40; at = find(bytes, 'stream', at)) {
    const isEnd = at >= 3 && find(bytes, 'endstream', at - 3, at + 6) === at - 3;
    at += 6;
    if (isEnd) continue;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
    if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd8) continue;
    const end = find(bytes, 'endstream', at);
    if (end < 0) break;
    // A thumbnail or a logo is not a page.
    if (end - at > 8_000) pictures.push(new Blob([bytes.slice(at, end)], { type: 'image/jpeg' }));
    at = end + 9;
  }
  return pictures;
}
