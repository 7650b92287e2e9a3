import type { HandleClientError } from '@sveltejs/kit';
import { problemSentence } from '$platform/i18n.svelte';
import { isProblem } from '$platform/problem';

/** A refusal while a page loads becomes the error page's sentence; anything unexpected is named in the console. */
export const handleError: HandleClientError = ({ error }) => {
  if (isProblem(error)) return { message: problemSentence(error), problem: error };
  console.error(error);
  return { message: problemSentence(error) };
};
