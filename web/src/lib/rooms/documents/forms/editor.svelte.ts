import { Autosave } from '$platform/autosave.svelte';
import { browserDrafts } from '$platform/drafts';
import { saveTemplate } from '../api';
import type { Section, Template, TemplateView } from '../documents';

/** One draft of a form, kept saved; `stamp` changes with every save, so that the paper is drawn anew. */
export class FormEditor {
  view = $state.raw() as TemplateView;
  stamp = $state(0);
  readonly saver: Autosave<Template>;

  constructor(office: string, view: TemplateView, onFull: () => void) {
    this.view = view;
    this.saver = new Autosave<Template>({
      key: `form/${office}/${view.about.id}`,
      value: view.content,
      etag: `"${view.version}"`,
      drafts: browserDrafts(onFull),
      delay: 500,
      put: async (content, etag, key) => {
        const reply = await saveTemplate(office, view.about.id, content, etag, key);
        this.accept(reply.data);
        return { ...reply, data: reply.data.content, etag: `"${reply.data.version}"` };
      },
      read: (current) => {
        this.accept(current as TemplateView);
        return { value: this.view.content, etag: `"${this.view.version}"` };
      }
    });
  }

  accept(view: TemplateView): void {
    this.view = view;
    this.stamp += 1;
  }

  change(part: Partial<Template>): void {
    this.saver.change({ ...this.saver.value, ...part });
  }

  section(id: string, part: Partial<Section>): void {
    this.change({ sections: this.saver.value.sections.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  }
}
