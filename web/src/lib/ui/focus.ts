/** Leads the eye and the keyboard to a place of the record, or to the nearest place that shows it. */
export function focusField(pointer: string, root: ParentNode = document): boolean {
  const parts = pointer.split('/');
  for (let length = parts.length; length > 1; length--) {
    const place = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(parts.slice(0, length).join('/'))}"]`);
    if (place) return show(place);
  }
  return false;
}

/** On a narrow screen the chosen one of a strip of tabs may stand outside of it. */
export function keepInSight(strip: HTMLElement, here: HTMLElement): void {
  const place = () => {
    const isSeen = here.offsetLeft >= strip.scrollLeft && here.offsetLeft + here.offsetWidth <= strip.scrollLeft + strip.clientWidth;
    if (!isSeen) strip.scrollLeft = Math.max(0, here.offsetLeft - 24);
  };
  place();
  // Words take another width once their font is there.
  void document.fonts?.ready.then(place);
}

function show(place: HTMLElement): boolean {
  for (let up = place.closest('details'); up; up = up.parentElement?.closest('details') ?? null) up.open = true;
  place.scrollIntoView({ block: 'center' });
  const wanted = 'input:enabled, select:enabled, textarea:enabled, button:enabled';
  const control = place.matches(wanted) ? place : place.querySelector<HTMLElement>(`${wanted}, a`);
  if (!control) place.tabIndex = -1;
  (control ?? place).focus({ preventScroll: true });
  place.classList.add('shown-here');
  setTimeout(() => place.classList.remove('shown-here'), 1800);
  return true;
}
