import { Autosave } from '$platform/autosave.svelte';
import { withValueAt } from '$platform/diff';
import { browserDrafts } from '$platform/drafts';
import type { ResultContent, ResultReport } from './closing';
import { saveResult } from './closing-api';
import type { Finding } from './progress';

/** One open result report: what is written is kept saved; figures and findings are the server's after each save. */
export class ResultEditor {
  report = $state.raw() as ResultReport;
  readonly saver: Autosave<ResultContent>;

  constructor(office: string, report: ResultReport, onFull: () => void) {
    this.report = report;
    this.saver = new Autosave<ResultContent>({
      key: `result/${office}/${report.id}`,
      value: report.content,
      etag: `"${report.version}"`,
      drafts: browserDrafts(onFull),
      put: async (content, etag, key) => {
        const reply = await saveResult(office, report.id, content, etag, key);
        this.report = reply.data;
        return { ...reply, data: reply.data.content, etag: reply.etag ?? `"${reply.data.version}"` };
      },
      read: (current) => {
        this.report = current as ResultReport;
        return { value: this.report.content, etag: `"${this.report.version}"` };
      }
    });
  }

  change(part: Partial<ResultContent>): void {
    this.saver.change({ ...this.saver.value, ...part });
  }

  pass(finding: Finding, reason: string): void {
    const others = this.saver.value.passes.filter((pass) => pass.code !== finding.code || pass.where !== finding.where || (pass.what ?? '') !== finding.what);
    this.change({ passes: reason ? [...others, { code: finding.code, where: finding.where, reason, what: finding.what }] : others });
    void this.saver.flush();
  }

  async choose(choices: Record<string, 'mine' | 'theirs'>): Promise<void> {
    let value = this.saver.value;
    for (const clash of this.saver.clash?.clashes ?? []) if (choices[clash.path] === 'theirs') value = withValueAt(value, clash.path, clash.before);
    await this.saver.resolve(value);
  }
}
