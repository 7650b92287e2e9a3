import { getContext, setContext } from 'svelte';
import { RecordEditor } from '$platform/record-editor.svelte';
import { savePlan } from './api';
import { describePath, describeValue } from './describe';
import type { Content, Plan } from './plan';

/** One open plan, kept saved on whichever of its pages something is typed. */
export class PlanEditor extends RecordEditor<Plan, Content> {
  constructor(office: string, plan: Plan, onFull: () => void) {
    super({ key: `plan/${office}/${plan.id}`, record: plan, save: (content, etag, key) => savePlan(office, plan.id, this.record.years, content, etag, key), onFull });
  }

  get content(): Content {
    return this.saver.value;
  }
  get disabled(): boolean {
    return !this.record.may.includes('edit');
  }
  /** Another act made a new version of it: go on from there. */
  accept(plan: Plan): void {
    this.record = plan;
    this.saver.restart(plan.content, `"${plan.version}"`);
  }
  clashRows(): { id: string; label: string; mine: string; theirs: string }[] {
    return (this.saver.clash?.clashes ?? []).map((clash) => ({
      id: clash.path, label: describePath(clash.path, this.content), mine: describeValue(clash.path, clash.after), theirs: describeValue(clash.path, clash.before)
    }));
  }
}

const KEY = Symbol('plan');
/** A box, so that another plan's editor takes the place of the first. */
export const offerEditor = (box: { editor: PlanEditor }): unknown => setContext(KEY, box);
export const theEditor = (): { editor: PlanEditor } => getContext(KEY);
