import { PassingEditor } from '$platform/record-editor.svelte';
import { saveReport } from './api';
import type { ResultContent, ResultReport } from './closing';
import { saveResult } from './closing-api';
import type { Report, ReportContent } from './progress';

/** One open report: its sections 14–21. */
export class ReportEditor extends PassingEditor<Report, ReportContent> {
  constructor(office: string, report: Report, onFull: () => void) {
    super({ key: `report/${office}/${report.id}`, record: report, save: (content, etag, key) => saveReport(office, report.id, content, etag, key), onFull });
  }
}

/** One open result report; its figures are the server's. */
export class ResultEditor extends PassingEditor<ResultReport, ResultContent> {
  constructor(office: string, report: ResultReport, onFull: () => void) {
    super({ key: `result/${office}/${report.id}`, record: report, save: (content, etag, key) => saveResult(office, report.id, content, etag, key), onFull });
  }
}
