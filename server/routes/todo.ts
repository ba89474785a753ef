import { Hono } from 'hono';
import { z } from 'zod';
import type { TodoAnswer, TodoItem } from '#shared/contract/todo.ts';
import { addDays, localDate } from '#shared/vietnamese/dates.ts';
import { addWorkingDays, UnknownYearError } from '#shared/working-days.ts';
import { instant } from '../clock.ts';
import { matchMarked } from '../store/match-links.ts';
import { type DueItem, dueUntil, withLinked } from '../store/todo.ts';
import { allow, chosenUnit } from './authenticate.ts';
import { check } from './body.ts';
import { workingDays } from './remaining.ts';
import type { AppEnv, Services } from './services.ts';

const Query = z.object({ within: z.coerce.number().int().min(0).max(30).default(3) });
const MOST = 200;
const ONLY_SEEN =
  'Danh sách chỉ gồm văn bản, hồ sơ đã đọc được hạn trên trang; mở trang danh sách để cập nhật.';

/** `GET /todo?within=3`: due within so many working days and overdue, over both systems, from captured facts only. */
export function todoRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const { within } = check(c.req.query(), Query);
    const unitId = chosenUnit(c);
    await matchMarked(db, unitId, instant(clock()));
    const today = localDate(clock());
    const due = await dueUntil(db, unitId, lastDay(today, within));
    const overdue = due.filter(({ dueOn }) => dueOn < today).length;
    const items = await withLinked(db, unitId, due.slice(0, MOST));
    const answer: TodoAnswer = {
      today,
      overdue,
      due: due.length - overdue,
      items: items.map((item) => shown(item, today)),
      notes: [ONLY_SEEN],
    };
    return c.json(answer);
  });
}

function shown(item: DueItem, today: string): TodoItem {
  const state = item.dueOn < today ? 'overdue' : item.dueOn === today ? 'today' : 'soon';
  return { ...item, state, remaining: workingDays(today, item.dueOn) };
}

function lastDay(today: string, within: number): string {
  try {
    return within === 0 ? today : addWorkingDays(today, within);
  } catch (error) {
    if (error instanceof UnknownYearError) return addDays(today, within);
    throw error;
  }
}
