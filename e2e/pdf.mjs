// Reading what was printed: poppler for PDF, LibreOffice for Word files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function with_file(ending, bytes, act) {
  const folder = mkdtempSync(join(tmpdir(), 'd-'));
  try {
    const file = join(folder, `d.${ending}`);
    writeFileSync(file, bytes);
    return act(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program, args) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program}: ${done.error ?? done.stderr}`);
  return done.stdout;
}

/// The text of every page, without the marks of word breaks.
export const pdf_pages = (bytes) =>
  with_file('pdf', bytes, (file) => run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']).replace(/\u200b/g, '').split('\f').slice(0, -1));

/// A step that opens a Word file in LibreOffice. `./test --long` installs it; a machine without says what was not shown.
export async function step_in_libreoffice(step, name, act, seconds) {
  if (spawnSync('soffice', ['--version']).status === 0) return step(name, act, seconds);
  console.log(`     not shown, for want of LibreOffice: ${name}`);
}

/// The plain text that LibreOffice makes of a Word file.
export const docx_text = (bytes) =>
  with_file('docx', bytes, (file, folder) => {
    run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text:UTF8', '--outdir', join(folder, 'out'), file]);
    return readFileSync(join(folder, 'out', 'd.txt'), 'utf8').replace(/^\ufeff/, '');
  });

/// One part of a Word file as XML.
export const docx_part = (bytes, name) => with_file('docx', bytes, (file) => run('unzip', ['-p', file, name]));

/// Words in their order, whatever stands between them: blanks, leaders and rules are layout.
export const bare = (text) => text.replace(/[\s._\u200b-]/g, '');
