import type { ListGlance, SweepPorts, SweepProgress } from '../../../extension/capture/sweep.ts';
import type { PagerLook, Turn } from '../../../extension/capture/sweep-controls.ts';

/** A paged list of a host that answers after a while, and whose pages are read as they come. */
export class FakeList {
  of: number | null;
  page = 1;
  /** ms until a page has come and was read. */
  delay = 300;
  clicks: { at: number; turn: Turn }[] = [];
  reports: SweepProgress[] = [];
  seen: number[];
  list = 'list';
  login = false;
  error = false;
  gone = false;
  stop = false;
  /** Pages whose readings lose rows. */
  broken = new Set<number>();
  /** Links shown in the pager around the page. */
  links = true;
  now = 1_000_000;
  #readAt = 0;
  #waiting: { page: number; due: number } | null = null;
  onClick: (count: number) => void = () => undefined;

  constructor(of: number | null, seen: number[] = [1], page = 1) {
    this.of = of;
    this.seen = seen;
    this.page = page;
  }

  glance(): ListGlance | null {
    if (this.#waiting && this.now >= this.#waiting.due) {
      this.page = this.#waiting.page;
      this.#waiting = null;
      this.#readAt = this.now;
      if (!this.broken.has(this.page)) this.seen = [...new Set([...this.seen, this.page])];
    }
    return {
      list: this.list,
      page: this.page,
      of: this.of,
      total: null,
      seen: this.seen,
      problems: [],
      at: this.#readAt,
    };
  }

  act(turn: Turn | null): PagerLook | null {
    if (this.gone) return null;
    const last = this.of ?? 5;
    const links = this.links
      ? [this.page - 1, this.page + 1, this.page + 2].filter((page) => page >= 1 && page <= last)
      : [];
    const look = {
      login: this.login,
      error: this.error,
      next: this.page < last,
      previous: this.page > 1,
      first: this.page > 1,
      links,
      clicked: false,
    };
    if (turn === null) return look;
    const target =
      turn.to === 'page' ? turn.page : { next: this.page + 1, previous: this.page - 1, first: 1 }[turn.to];
    this.clicks.push({ at: this.now, turn });
    this.#waiting = { page: target, due: this.now + this.delay };
    this.onClick(this.clicks.length);
    return { ...look, clicked: true };
  }

  ports(): SweepPorts {
    return {
      glance: async () => this.glance(),
      act: async (turn) => {
        // Reaching into the page takes longer once and shorter the next time.
        this.now += 20 + ((this.clicks.length * 70) % 150);
        const look = this.act(turn);
        this.now += 5;
        return look;
      },
      now: () => this.now,
      wait: async (ms) => {
        this.now += ms;
      },
      stopped: () => this.stop,
      report: (progress) => this.reports.push(progress),
    };
  }

  /** Times between clicks, ms. */
  gaps(): number[] {
    return this.clicks.slice(1).map(({ at }, i) => at - (this.clicks[i]?.at ?? 0));
  }
}
