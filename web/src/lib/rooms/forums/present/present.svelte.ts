import { getForum, listStatements, listWords } from '../api';
import { sharesOf, type Forum, type HallFigures, type Statement, type WordCount } from '../forum';
import { paced } from '../hall.svelte';
import { listShownPolls } from '../polls/api';
import type { RoomPoll } from '../polls/polls';
import { getOpinions } from '../synthesis/api';
import type { OpinionMap } from '../synthesis/synthesis';

export type Scene = 'join' | 'tallies' | 'words' | 'opinions' | 'polls';
export const SCENES: Scene[] = ['join', 'tallies', 'words', 'opinions', 'polls'];
/** As many statements as are readable from the back of a hall. */
export const PER_PAGE = 4;

/** What the screen of the hall shows: kept fresh by the events of the room. */
export class Present {
  forum = $state.raw() as Forum;
  statements = $state.raw<Statement[]>([]);
  words = $state.raw<WordCount[]>([]);
  figures = $state.raw() as HallFigures;
  opinions = $state.raw<OpinionMap | null>(null);
  polls = $state.raw<RoomPoll[]>([]);
  scene = $state<Scene>('join');
  issue = $state('');
  page = $state(0);
  private readonly refresh = paced(() => this.read(), 700);
  /** The groups are worked out anew each time they are asked for: not with every vote. */
  private readonly regroup = paced(async () => { this.opinions = await getOpinions(this.office, this.forum.id); }, 5000);

  constructor(private readonly office: string, forum: Forum, statements: Statement[], words: WordCount[]) {
    this.forum = forum;
    this.figures = forum.figures;
    this.statements = statements;
    this.words = words;
    if (this.figures.polls.length) this.showPolls();
  }

  /** Tallies come with the event itself; who came and what is newly shown are asked for. */
  heard(figures: HallFigures): void {
    const before = this.figures.polls;
    this.figures = figures;
    if (figures.polls.some((each) => before.find(({ id }) => id === each.id)?.state !== each.state)) this.showPolls();
    this.refresh();
    if (this.scene === 'opinions') this.regroup();
  }
  async read(): Promise<void> {
    const id = this.forum.id;
    const [forum, statements, words] = await Promise.all([getForum(this.office, id), listStatements(this.office, id), listWords(this.office, id)]);
    this.forum = forum;
    this.statements = statements;
    this.words = words;
  }

  /** A poll that opens or closes is what the hall looks at. */
  private showPolls(): void {
    if (this.figures.polls.some(({ state }) => state === 'open') || this.polls.length) this.scene = 'polls';
    const code = this.forum.room_code;
    if (code) void listShownPolls(code).then((polls) => (this.polls = polls), () => setTimeout(() => this.showPolls(), 3000));
  }
  get pollInView(): RoomPoll | undefined {
    return this.polls.findLast(({ state }) => state === 'open') ?? this.polls.at(-1);
  }
  /** With the last word of the room's events. */
  votedOn(poll: RoomPoll): number {
    return this.figures.polls.find(({ id }) => id === poll.id)?.voted ?? poll.voted;
  }

  get hasResults(): boolean {
    return this.figures.doors.results;
  }
  /** Those shown of the issue in view: by votes once results are open, else the newest first, so that nothing is told early. */
  get shown(): (Statement & ReturnType<typeof sharesOf> & { counts: { agree: number; disagree: number; pass: number } })[] {
    const tallies = new Map(this.figures.tallies.map((each) => [each.statement, each]));
    const rows = this.statements.filter((each) => each.state === 'shown' && (!this.issue || each.issue === this.issue)).map((each) => {
      const counts = tallies.get(each.id) ?? { agree: 0, disagree: 0, pass: 0 };
      return { ...each, ...sharesOf(counts), counts: { agree: counts.agree, disagree: counts.disagree, pass: counts.pass } };
    });
    return rows.sort((one, other) => (this.hasResults ? other.votes - one.votes : 0) || other.number - one.number);
  }
  get pages(): number {
    return Math.max(1, Math.ceil(this.shown.length / PER_PAGE));
  }
  get onPage(): Present['shown'] {
    const at = Math.min(this.page, this.pages - 1);
    return this.shown.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  }
  turn(by: -1 | 1): void {
    this.page = (Math.min(this.page, this.pages - 1) + by + this.pages) % this.pages;
  }
  choose(scene: Scene): void {
    this.scene = scene;
    if (scene === 'opinions') this.regroup();
    this.page = 0;
  }
}

/** How large a word stands: from one to four, by how many statements use it; the area tells the count. */
export function sizeOf(count: number, most: number, least: number): number {
  return most === least ? 2 : 1 + 3 * Math.sqrt((count - least) / (most - least));
}
