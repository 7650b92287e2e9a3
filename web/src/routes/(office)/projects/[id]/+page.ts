import { activePost } from '$platform/session.svelte';
import { parseBaht } from '$platform/money';
import { listItems } from '$rooms/catalog/api';
import { isVerified, type CatalogItem } from '$rooms/catalog/catalog';
import { listExtraFields } from '$rooms/documents/api';
import { listSources } from '$rooms/money/api';
import { searchNodes } from '$rooms/plans/api';
import { tOr } from '$platform/i18n.svelte';
import { listDivisions, listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';
import { isEditable } from '$rooms/projects/project';
import type { Standard } from '$rooms/projects/form/costing';
import type { FormContext } from '$rooms/projects/form/form';
import type { ProjectData } from './+layout';

const standardOf = ({ id, name_th: name, extra, ...item }: CatalogItem): Standard => ({
  id, name, supersedes: extra['supersedes_id'] ?? '', ceiling: parseBaht(extra['ceiling'] ?? '') ?? null, officeCeiling: parseBaht(extra['ceiling_office'] ?? '') ?? null,
  from: extra['valid_from_date'] ?? '', to: extra['valid_to_date'] ?? '', regulation: extra['regulation'] ?? '', isVerified: isVerified(item)
});

/** The lists a writer chooses from; one that cannot be read leaves its field free to type. */
export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ context: FormContext }> {
  const { project, office } = await parent();
  const isOpen = isEditable(project);
  const orNone = <T>(wish: Promise<T[]>): Promise<T[]> => (isOpen ? wish.catch((): T[] => []) : Promise.resolve([]));
  const items = (list: string) => orNone(listItems(office, list, { valid_in: project.fiscal_year, limit: 200 }).then(({ rows }) => rows));
  const [persons, divisions, programmes, categories, sources, extraFields, standards] = await Promise.all([
    orNone(listPersons(office)), orNone(listDivisions(office)), items('budget_programs'), items('expenditure_categories'), orNone(listSources(office, project.fiscal_year)),
    listExtraFields(office, project.fiscal_year).catch(() => []), orNone(listItems(office, 'cost_standards', { limit: 200 }).then(({ rows }) => rows.map(standardOf)))
  ]);
  const parents = new Map(categories.map((item) => [item.id, item.name_th]));
  const context: FormContext = {
    disabled: !isOpen, fiscalYear: project.fiscal_year, officeShort: activePost()?.office.short_th ?? '',
    persons: persons.map((person) => ({ id: person.id, name: fullName(person) })),
    divisions: divisions.map((division) => division.name_th),
    programmes: programmes.map((item) => ({ id: item.id, name: item.name_th.replace(/^แผนงาน/, '') })),
    categories: categories.filter((item) => item.parent_id).map((item) => ({ id: item.id, name: item.name_th, group: parents.get(item.parent_id ?? '') ?? '' })),
    sources, standards,
    extraFields,
    findNodes: async (q) => (await searchNodes(office, q, project.fiscal_year)).map((each) => ({ office: each.office, node: each.node, kind: each.kind, number: each.number, text: each.text, plan: each.plan, isOther: each.office !== office, under: `${tOr(`plans.kind.${each.kind}`, each.kind)} · ${each.plan_title}${each.office !== office ? ` · ${each.office_short}` : ''}` })),
    findItems: async (list, q) => (await listItems(office, list, { q, limit: 50 })).rows.map((item) => ({ id: item.id, code: item.code, name: item.name_th, validTo: item.valid_to_be ?? null }))
  };
  return { context };
}
