import { listen } from '$platform/live';
import { getThinking } from './api';
import { isAtWork, type Thinking } from './synthesis';

const LOOK = 3000;

/** Follows what the program thinks of until it is done; answers the way to stop. Events tell at once, a look now and then what they missed. */
export function follow(office: string, forum: string, job: string, told: (thinking: Thinking) => void): () => void {
  let isGone = false;
  const look = () => void getThinking(office, forum).then((thinking) => {
    if (isGone) return;
    if (!isAtWork(thinking)) stop();
    told(thinking);
  }, () => undefined);
  const deafen = listen([`job/${job}`], { changed: look, reset: look, job: look });
  const timer = setInterval(look, LOOK);
  function stop() { isGone = true; clearInterval(timer); deafen(); }
  look();
  return stop;
}
