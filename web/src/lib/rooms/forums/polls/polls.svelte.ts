import { paced } from '../hall.svelte';
import { addPoll, answerFor, closePoll, countInRoom, editPoll, listPolls, openPoll, removePoll } from './api';
import type { Poll, PollContent, RoomCount } from './polls';

/** The polls of a forum as the desk works on them, read anew as the room moves. */
export class PollDesk {
  polls = $state.raw<Poll[]>([]);
  problem = $state.raw<unknown>(null);
  isBusy = $state(false);
  readonly refresh = paced(() => this.read());

  constructor(private readonly office: string, private readonly forum: string) {}

  async read(): Promise<void> {
    this.polls = await listPolls(this.office, this.forum);
  }
  /** Answers the refusal, if there is one: a dialog shows it itself. */
  async keep(before: Poll | null, content: PollContent): Promise<unknown> {
    return (before ? editPoll(this.office, this.forum, before, content) : addPoll(this.office, this.forum, content)).then((polls) => { this.polls = polls; return null; }, (refusal: unknown) => refusal);
  }
  remove(poll: Poll): Promise<boolean> { return this.act(() => removePoll(this.office, this.forum, poll.id)); }
  open(poll: Poll, warned: boolean): Promise<boolean> { return this.act(() => openPoll(this.office, this.forum, poll.id, warned)); }
  close(poll: Poll): Promise<boolean> { return this.act(() => closePoll(this.office, this.forum, poll.id)); }
  count(poll: Poll, count: RoomCount): Promise<boolean> { return this.act(() => countInRoom(this.office, this.forum, poll.id, count)); }
  answerFor(poll: Poll, person: string, marks: number[]): Promise<boolean> { return this.act(() => answerFor(this.office, this.forum, poll.id, person, marks)); }

  private async act(work: () => Promise<Poll[]>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const isDone = await work().then((polls) => { this.polls = polls; this.problem = null; return true; }, (refusal: unknown) => { this.problem = refusal; return false; });
    this.isBusy = false;
    return isDone;
  }
}
