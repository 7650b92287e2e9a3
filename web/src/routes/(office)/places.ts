import type { Key } from '$platform/i18n.svelte';
import { can, canIn } from '$platform/session.svelte';
import type { IconName } from '$ui/icons';

export interface Place { href: string; word: Key; icon: IconName }

const isAdministrator = () => ['people.offices', 'people.persons', 'people.accounts', 'people.stand_ins', 'people.shares', 'letters.letterhead'].some(can);

/** The rail: only what exists and what this person's role can use. */
export function places(): Place[] {
  const all: (Place & { isOpen: boolean })[] = [
    { href: '/', word: 'frame.work', icon: 'inbox', isOpen: true },
    { href: '/plans', word: 'frame.plans', icon: 'tree', isOpen: canIn('plans') },
    { href: '/partners', word: 'frame.partners', icon: 'network', isOpen: canIn('partners') },
    { href: '/projects', word: 'frame.projects', icon: 'folder', isOpen: canIn('projects') },
    { href: '/reports', word: 'frame.reports', icon: 'report', isOpen: canIn('reports') },
    { href: '/year', word: 'frame.calendar', icon: 'calendar', isOpen: canIn('year') },
    { href: '/submissions', word: 'frame.submissions', icon: 'send', isOpen: canIn('year') },
    { href: '/letters', word: 'frame.letters', icon: 'document', isOpen: canIn('letters') },
    { href: '/committees', word: 'frame.committees', icon: 'people', isOpen: canIn('committees') },
    { href: '/followups', word: 'frame.followups', icon: 'target', isOpen: canIn('followups') },
    { href: '/coverage', word: 'frame.coverage', icon: 'columns', isOpen: canIn('overview') },
    { href: '/money', word: 'frame.money', icon: 'money', isOpen: canIn('money') },
    { href: '/catalog', word: 'frame.catalog', icon: 'book', isOpen: canIn('catalog') },
    { href: '/settings', word: 'frame.settings', icon: 'settings', isOpen: isAdministrator() }
  ];
  return all.filter(({ isOpen }) => isOpen);
}

export const isHere = (place: Place, path: string): boolean => (place.href === '/' ? path === '/' : path.startsWith(place.href));
