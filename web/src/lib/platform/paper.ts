const KEPT = 'ruam.paper';

/** Whether this person left the paper open beside the fields; on a narrow screen it begins closed. */
export const isPaperWanted = (): boolean => localStorage.getItem(KEPT) === 'yes' && matchMedia('(min-width: 1101px)').matches;
export const rememberPaper = (isOpen: boolean): void => localStorage.setItem(KEPT, isOpen ? 'yes' : 'no');
