// A signed paper as an office scans it: pages drawn by pdftoppm, ink scribbled on them, pictures put into a PDF without any text; and a
// Word file as somebody edits it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

/// The pages of a PDF (or only those from `from` to `to`) as JPEGs, each with a scribble in blue ink.
export async function signed_pages(page, pdf, { from, to } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 's-'));
  try {
    writeFileSync(join(folder, 'print.pdf'), pdf);
    const done = spawnSync('pdftoppm', ['-jpeg', '-r', '100', ...(from ? ['-f', String(from), '-l', String(to ?? from)] : []), join(folder, 'print.pdf'), join(folder, 'page')], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`pdftoppm: ${done.error ?? done.stderr}`);
    const names = readdirSync(folder).filter((name) => name.endsWith('.jpg')).sort();
    const pages = [];
    for (const name of names) pages.push(await scribbled(page, readFileSync(join(folder, name))));
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scribbled(page, jpeg) {
  const made = await page.evaluate(async (text) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    pen.strokeStyle = '#1b2f9b';
    pen.lineWidth = 3;
    for (const at of [0.55, 0.7, 0.85]) {
      pen.beginPath();
      for (let x = 0; x < 120; x += 4) pen.lineTo(picture.width * 0.6 + x, picture.height * at + 18 * Math.sin(x / 9) * Math.cos(x / 31));
      pen.stroke();
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return { text: btoa(binary), width: picture.width, height: picture.height };
  }, jpeg.toString('base64'));
  return { bytes: Buffer.from(made.text, 'base64'), width: made.width, height: made.height };
}

/// A PDF that holds nothing but those pictures, a page each: what a scanner sends.
export function scan_of(pages) {
  const parts = [];
  const places = [];
  let length = 0;
  const add = (...chunks) => { for (const chunk of chunks) { const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, 'latin1'); parts.push(bytes); length += bytes.length; } };
  const object = (number, ...chunks) => { places[number] = length; add(`${number} 0 obj\n`, ...chunks, '\nendobj\n'); };
  add('%PDF-1.4\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}]>>`);
  pages.forEach(({ bytes, width, height }, at) => {
    const first = 3 + at * 3;
    const draw = 'q 595 0 0 842 0 0 cm /I Do Q';
    object(first, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R>>`);
    object(first + 1, `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>\nstream\n`, bytes, '\nendstream');
    object(first + 2, `<</Length ${draw.length}>>\nstream\n${draw}\nendstream`);
  });
  const start = length;
  add(`xref\n0 ${places.length}\n0000000000 65535 f \n`, places.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join(''), `trailer<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/// The Word file after somebody changed words in it; `edit` takes and gives the text of word/document.xml.
export function edited_docx(bytes, edit) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = [];
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const start = bytes.readUInt32LE(at + 42);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    files.push({ name: bytes.toString('utf8', at + 46, at + 46 + name), data: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + name + extra + comment;
  }
  const body = files.find((file) => file.name === 'word/document.xml');
  body.data = Buffer.from(edit(body.data.toString('utf8')), 'utf8');
  return stored_zip(files);
}

function stored_zip(files) {
  const parts = [];
  const directory = [];
  let length = 0;
  for (const { name, data } of files) {
    const title = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), title]);
    entry.writeUInt32LE(length, 42);
    directory.push(entry);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, data);
    length += 30 + title.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...parts, list, end]);
}

/// A signature in ink on white paper, as a photograph.
export const signature_picture = async (page) => {
  const text = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 320);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#f2efe6';
    pen.fillRect(0, 0, 640, 320);
    pen.strokeStyle = '#1b2f9b';
    pen.lineWidth = 5;
    pen.beginPath();
    for (let x = 0; x < 320; x += 3) pen.lineTo(160 + x, 160 + 60 * Math.sin(x / 23) * Math.cos(x / 71));
    pen.stroke();
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  return Buffer.from(text, 'base64');
};
