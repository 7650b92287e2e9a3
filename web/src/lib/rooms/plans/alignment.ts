import type { Link } from './plan';

/** The lists a plan may be aligned to, from the nation down (RULES §9). */
export const LISTS = ['national_strategy', 'master_plan', 'nesdp13_milestones', 'national_security_plan', 'national_education_plan', 'government_policy', 'sdg', 'ministry', 'province'] as const;
/** In place of a list: another office's plan. */
export const SIDEWAYS = 'plan';

export interface LinkTarget { id: string; code: string; name: string; /** what it stands below */ under: string; to: number | null; plan?: NonNullable<Link['plan']> }
export type FindTargets = (list: string, q: string) => Promise<LinkTarget[]>;

/** A second primary link of one node to one list takes the place of the first. */
export const withPrimary = (links: Link[], at: number, primary: boolean): Link[] =>
  links.map((each, index) => {
    if (index === at) return { ...each, primary };
    const isRival = primary && each.list !== '' && each.list === links[at]?.list && (each.node ?? null) === (links[at]?.node ?? null);
    return isRival ? { ...each, primary: false } : each;
  });
/** Lists that no catalogue ships: their items are the office's own words. */
export const WORDS_ONLY: readonly string[] = ['ministry', 'province'];
