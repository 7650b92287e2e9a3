import { tOr } from '$platform/i18n.svelte';
import { describePath } from './describe';
import type { Content, Plan } from './plan';

/** «เป้าประสงค์ 1.1: ยังไม่มีตัวชี้วัด»: what the plan lacks before it can be approved. */
export function gapSentences(plan: Plan, content: Content): string[] {
  return plan.gaps.map((gap) => {
    const where = describePath(gap.where.replace(/\/(text|agencies|targets|reason)$/, ''), content);
    const what = tOr(gap.code, gap.code, gap.params);
    return where ? `${where}: ${what}` : what;
  });
}

/** Warnings of links by their place in the content: what they lead to is over, or ends before the plan does. */
export function linkWarnings(plan: Plan): Record<number, string> {
  const all: Record<number, string> = {};
  for (const warning of plan.warnings) {
    const at = /^\/links\/(\d+)/.exec(warning.where)?.[1];
    if (at !== undefined) all[Number(at)] = tOr(warning.code, warning.code, warning.params);
  }
  return all;
}
