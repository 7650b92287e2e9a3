import { PassingEditor } from '$platform/record-editor.svelte';
import { saveProject } from './api';
import { describePath, describeValue } from './describe';
import type { Content, Project } from './project';

/** One open project. */
export class ProjectEditor extends PassingEditor<Project, Content> {
  constructor(office: string, project: Project, onFull: () => void) {
    super({ key: `project/${office}/${project.id}`, record: project, save: (content, etag, key) => saveProject(office, project.id, content, etag, key), onFull });
  }

  clashRows(): { id: string; label: string; mine: string; theirs: string }[] {
    const content = this.saver.value;
    return (this.saver.clash?.clashes ?? []).map((clash) => ({
      id: clash.path, label: describePath(clash.path, content), mine: describeValue(clash.path, clash.after), theirs: describeValue(clash.path, clash.before)
    }));
  }
}
