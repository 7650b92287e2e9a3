import { office } from '$platform/session.svelte';
import { getChain } from '$rooms/chain/api';
import type { Chain } from '$rooms/chain/chain';
import { getProject } from '$rooms/projects/api';
import type { Project } from '$rooms/projects/project';

export interface ProjectData { project: Project; chain: Chain; office: string; query: string }

interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<ProjectData> {
  depends('ruam:project');
  await parent();
  const guest = url.searchParams.get('office');
  const of = guest ?? office();
  const [project, chain] = await Promise.all([getProject(of, params.id), getChain(of, 'project', params.id).catch((): Chain => ({ before: [], after: [] }))]);
  return { project, chain, office: of, query: guest ? `?office=${guest}` : '' };
}
