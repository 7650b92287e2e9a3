import type { Standard } from './costing';

/** What the form needs to know around the record: lists to choose from and whether it may be changed. */
export interface FormContext {
  disabled: boolean;
  fiscalYear: number;
  officeShort: string;
  persons: { id: string; name: string }[];
  divisions: string[];
  programmes: { id: string; name: string }[];
  categories: { id: string; name: string; group: string }[];
  sources: { id: string; name: string; programme: string; output: string; activity: string; category: string; project_line: string }[];
  /** Fields that the office's own forms added. */
  extraFields: { id: string; label: string; input: string; hint: string; after: string }[];
  findItems: (list: string, q: string) => Promise<PlanItem[]>;
  /** Cost standards of all years. */
  standards: Standard[];
  /** Nodes of approved plans that the office may read. */
  findNodes: (q: string) => Promise<NodeChoice[]>;
}

export interface NodeChoice { office: string; node: string; kind: string; number: string; text: string; plan: string; isOther: boolean; under: string }
export interface PlanItem { id: string; code: string; name: string; validTo: number | null }

/** The lists a project may be aligned to, in the order of section 4 of the ministry's form. */
export const PLAN_LISTS = ['national_strategy', 'master_plan', 'nesdp13_milestones', 'national_security_plan', 'government_policy', 'national_education_plan', 'sdg'] as const;

export const UNITS = ['คน', 'มื้อ', 'ครั้ง', 'วัน', 'คืน', 'ชั่วโมง', 'ชุด', 'เล่ม', 'แห่ง', 'โรง', 'จังหวัด', 'คัน', 'ลิตร'] as const;

/** Where in the editor a field of the office's own stands: behind what its form prints before it. */
export type ExtraSlot = 'header' | 'rationale' | 'objectives' | 'targets' | 'expected' | 'indicators' | 'work' | 'money';
const SLOTS: Record<string, ExtraSlot> = {
  rationale: 'rationale', objectives: 'objectives', targets: 'targets', quantitative_targets: 'targets', qualitative_targets: 'targets', expected_results: 'expected', indicators: 'indicators',
  activities: 'work', schedule: 'work', budget_total: 'money', sources: 'money', source_table: 'money', estimate: 'money', cost_table: 'money', quarter_plan: 'money', category_table: 'money', signatures: 'money'
};
export const slotOf = (after: string): ExtraSlot => SLOTS[after] ?? 'header';
