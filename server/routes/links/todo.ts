import { Hono } from 'hono';
import { z } from 'zod';
import type { TodoAnswer, TodoItem } from '#shared/contract/todo.ts';
import { dueOn } from '#shared/due-day.ts';
import { addDays, localDate } from '#shared/vietnamese/dates.ts';
import { addWorkingDays, UnknownYearError } from '#shared/working-days.ts';
import { instant } from '../../clock.ts';
import { matchMarked } from '../../store/links/match-links.ts';
import { type DueItem, dueUntil, withLinked } from '../../store/links/todo.ts';
import { check } from '../http/body.ts';
import { refuseWhenOff } from '../http/switched-off.ts';
import { allow, chosenUnit } from '../people/authenticate.ts';
import type { AppEnv, Services } from '../services.ts';

const Query = z.object({
  within: z.coerce.number().int().min(0).max(30).default(3),
  kind: z.enum(['document', 'dossier']).optional(),
  /** Name of the unit that must act; empty for what no page names one of. */
  who: z.string().max(300).optional(),
});
const MOST = 200;
const ONLY_SEEN =
  'Danh sách chỉ gồm văn bản, hồ sơ đã đọc được hạn trên trang; mở trang danh sách để cập nhật.';

/**
 * `GET /todo?within=3&kind=document&who=Phòng%20Nhà`: due within so many working days and overdue, over
 * both systems, from captured facts only.
 */
export function todoRoutes(services: Services): Hono<AppEnv> {
  const { db, clock } = services;
  return new Hono<AppEnv>().get('/', allow(services), async (c) => {
    const { within, kind, who } = check(c.req.query(), Query);
    const unitId = chosenUnit(c);
    await refuseWhenOff(db, unitId, 'todo');
    await matchMarked(db, unitId, instant(clock()));
    const today = localDate(clock());
    const all = await dueUntil(db, unitId, lastDay(today, within));
    const due = all.filter(
      (item) => (kind ?? item.kind) === item.kind && (who ?? item.unit ?? '') === (item.unit ?? ''),
    );
    const overdue = due.filter(({ dueOn }) => dueOn < today).length;
    const items = await withLinked(db, unitId, due.slice(0, MOST));
    const answer: TodoAnswer = {
      today,
      overdue,
      due: due.length - overdue,
      items: items.map((item) => shown(item, today)),
      who: [...new Set(all.map(({ unit }) => unit ?? ''))].sort((a, b) => a.localeCompare(b, 'vi')),
      notes: [ONLY_SEEN],
    };
    return c.json(answer);
  });
}

function shown(item: DueItem, today: string): TodoItem {
  return { ...item, ...dueOn(item.dueOn, today) };
}

function lastDay(today: string, within: number): string {
  try {
    return within === 0 ? today : addWorkingDays(today, within);
  } catch (error) {
    if (error instanceof UnknownYearError) return addDays(today, within);
    throw error;
  }
}
