import { can, office, thisYear, year } from '$platform/session.svelte';
import { listTemplates } from '$rooms/documents/api';
import type { TemplateRow } from '$rooms/documents/documents';
import { getOffice, listAccounts, listDivisions, listPersons, listShares, listStandIns } from '$rooms/people/api';
import type { Account, Division, Office, Person, Share, StandIn } from '$rooms/people/people';
import { getSignerChain, listProjects } from '$rooms/projects/api';
import type { SignerChain } from '$rooms/projects/project';

export interface SettingsData { office: Office; persons: Person[]; divisions: Division[]; accounts: Account[]; standIns: StandIn[]; shares: Share[]; records: { kind: string; id: string; label: string }[]; chain: SignerChain | null; chainYear: number; forms: TemplateRow[] }

const none = <T>(): Promise<T[]> => Promise.resolve([]);

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<SettingsData> {
  depends('ruam:settings');
  await parent();
  const chainYear = year() || thisYear();
  const [own, persons, divisions, accounts, standIns, chain, forms, shares, projects] = await Promise.all([
    getOffice(office()), listPersons(office()), listDivisions(office()).catch((): Division[] => []), can('people.accounts') ? listAccounts(office()) : none<Account>(), can('people.stand_ins') ? listStandIns(office()) : none<StandIn>(), getSignerChain(office(), chainYear).catch(() => null), listTemplates(office()).catch((): TemplateRow[] => []), can('people.shares') ? listShares(office()) : none<Share>(), can('people.shares') ? listProjects(office(), { limit: 200, sort: 'code' }).then(({ rows }) => rows, () => []) : none<never>()
  ]);
  return { office: own, persons, divisions, accounts, standIns, shares, records: projects.map(({ id, code, title }) => ({ kind: 'project', id, label: `${code} ${title}` })), chain, chainYear, forms };
}
