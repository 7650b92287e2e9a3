import { redirect } from '@sveltejs/kit';
import { isSetupNeeded } from '$rooms/people/api';

export async function load(): Promise<void> {
  if (!(await isSetupNeeded())) redirect(307, '/sign-in');
}
