import type { Key } from '$platform/i18n.svelte';
import { can, canIn } from '$platform/session.svelte';
import type { IconName } from '$ui/icons';

/** What stands together in the rail; the first has no heading of its own. */
export type Group = 'work' | 'plan' | 'together' | 'office';
export interface Place { href: string; word: Key; icon: IconName; group: Group }

const isAdministrator = () => ['people.offices', 'people.persons', 'people.accounts', 'people.stand_ins', 'people.shares', 'letters.letterhead'].some(can);

/** The rail: only what exists and what this person's role can use. */
export function places(): Place[] {
  const all: (Place & { isOpen: boolean })[] = [
    { href: '/', word: 'frame.work', icon: 'inbox', group: 'work', isOpen: true },
    { href: '/year', word: 'frame.calendar', icon: 'calendar', group: 'work', isOpen: canIn('year') },
    { href: '/plans', word: 'frame.plans', icon: 'tree', group: 'plan', isOpen: canIn('plans') },
    { href: '/projects', word: 'frame.projects', icon: 'folder', group: 'plan', isOpen: canIn('projects') },
    { href: '/money', word: 'frame.money', icon: 'money', group: 'plan', isOpen: canIn('money') },
    { href: '/reports', word: 'frame.reports', icon: 'report', group: 'plan', isOpen: canIn('reports') },
    { href: '/coverage', word: 'frame.coverage', icon: 'columns', group: 'plan', isOpen: canIn('overview') },
    { href: '/partners', word: 'frame.partners', icon: 'network', group: 'together', isOpen: canIn('partners') },
    { href: '/committees', word: 'frame.committees', icon: 'people', group: 'together', isOpen: canIn('committees') },
    { href: '/forums', word: 'frame.forums', icon: 'voice', group: 'together', isOpen: canIn('forums') },
    { href: '/followups', word: 'frame.followups', icon: 'target', group: 'together', isOpen: canIn('followups') },
    { href: '/intake', word: 'frame.intake', icon: 'upload', group: 'office', isOpen: canIn('intake') },
    { href: '/letters', word: 'frame.letters', icon: 'document', group: 'office', isOpen: canIn('letters') },
    { href: '/submissions', word: 'frame.submissions', icon: 'send', group: 'office', isOpen: canIn('year') },
    { href: '/catalog', word: 'frame.catalog', icon: 'book', group: 'office', isOpen: canIn('catalog') },
    { href: '/settings', word: 'frame.settings', icon: 'settings', group: 'office', isOpen: isAdministrator() }
  ];
  return all.filter(({ isOpen }) => isOpen);
}

/** Places of one group after another, those without a place left out. */
export function grouped(all: Place[]): { group: Group; places: Place[] }[] {
  const groups: Group[] = ['work', 'plan', 'together', 'office'];
  return groups.map((group) => ({ group, places: all.filter((place) => place.group === group) })).filter(({ places }) => places.length);
}

export const isHere = (place: Place, path: string): boolean => (place.href === '/' ? path === '/' : path.startsWith(place.href));
