import { Autosave } from '$platform/autosave.svelte';
import { browserDrafts } from '$platform/drafts';
import { withValueAt } from '$platform/diff';
import { saveProject } from './api';
import { describePath, describeValue } from './describe';
import type { Content, Finding, Project } from './project';

/** One open project: its content kept saved, and what the server says about it after each save. */
export class ProjectEditor {
  project = $state.raw() as Project;
  readonly saver: Autosave<Content>;

  constructor(office: string, project: Project, onFull: () => void) {
    this.project = project;
    this.saver = new Autosave<Content>({
      key: `project/${office}/${project.id}`,
      value: project.content,
      etag: `"${project.version}"`,
      drafts: browserDrafts(onFull),
      put: async (content, etag, key) => {
        const reply = await saveProject(office, project.id, content, etag, key);
        this.project = reply.data;
        return { ...reply, data: reply.data.content, etag: reply.etag ?? `"${reply.data.version}"` };
      },
      read: (current) => {
        this.project = current as Project;
        return { value: this.project.content, etag: `"${this.project.version}"` };
      }
    });
  }

  pass(finding: Finding, reason: string): void {
    const others = this.saver.value.passes.filter((pass) => pass.code !== finding.code || pass.where !== finding.where || (pass.what ?? '') !== finding.what);
    this.saver.change({ ...this.saver.value, passes: reason ? [...others, { code: finding.code, where: finding.where, reason, what: finding.what }] : others });
    void this.saver.flush();
  }

  clashRows(): { id: string; label: string; mine: string; theirs: string }[] {
    const content = this.saver.value;
    return (this.saver.clash?.clashes ?? []).map((clash) => ({
      id: clash.path, label: describePath(clash.path, content), mine: describeValue(clash.path, clash.after), theirs: describeValue(clash.path, clash.before)
    }));
  }

  async choose(choices: Record<string, 'mine' | 'theirs'>): Promise<void> {
    let value = this.saver.value;
    for (const clash of this.saver.clash?.clashes ?? []) if (choices[clash.path] === 'theirs') value = withValueAt(value, clash.path, clash.before);
    await this.saver.resolve(value);
  }
}
