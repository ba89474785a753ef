import { z } from 'zod';
import { TodoAnswer, type TodoItem } from '#shared/contract/todo.ts';
import { dueOn } from '#shared/due-day.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { browser } from '../browser.ts';
import type { Policy, TodoGlance } from '../messages.ts';
import type { Connection } from './connection.ts';
import type { ServiceApi } from './service-api.ts';

/** Name under which the to-do of the day is switched off. */
const TODO_FEATURE = 'todo';
const KEY = 'todo';
/** Not paired any more, or switched off for the unit. */
const GONE = new Set([401, 403, 404]);
/** The popup shows a few; the dashboard shows all. */
const KEPT_ITEMS = 50;

/** The last answer, of which unit, and when: codes, symbols and days, as they stand in the unit's store. */
const Kept = z.strictObject({ unitId: z.string(), at: z.number(), answer: TodoAnswer });

export interface TodoPorts {
  api: Pick<ServiceApi, 'todo'>;
  policy(): Promise<Policy>;
  connection(): Promise<Connection | null>;
  now(): number;
}

/**
 * What is due over both systems, from captured facts. Without a connection the last answer for the paired
 * unit stands in, with its time, its days counted anew from today. Null when switched off by name, when not
 * paired, and before the first answer. Never rejects.
 */
export async function todoOfDay(ports: TodoPorts, from: 'kept' | 'service'): Promise<TodoGlance | null> {
  const connection = await ports.connection();
  if (!connection) return null;
  if ((await ports.policy()).disabledFeatures.includes(TODO_FEATURE)) {
    await forgetTodo();
    return null;
  }
  const unitId = connection.unit.id;
  if (from === 'service') {
    const found = await ports.api.todo(connection.serviceUrl, connection.token);
    // The officer may have unpaired meanwhile: what comes now belongs to nobody.
    if ((await ports.connection())?.token !== connection.token) return null;
    if (found.ok) {
      const answer = { ...found.value, items: found.value.items.slice(0, KEPT_ITEMS) };
      const kept = { unitId, at: ports.now(), answer };
      await browser.storage.local.set({ [KEY]: kept }).catch(() => undefined);
      return glance(kept, ports.now(), true);
    }
    // A service that is busy or in trouble refuses, too; only of rights it speaks for good.
    if (found.why === 'refused' && GONE.has(found.status ?? 0)) {
      await forgetTodo();
      return null;
    }
  }
  const kept = Kept.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return kept.success && kept.data.unitId === unitId ? glance(kept.data, ports.now(), false) : null;
}

/** Takes the kept list away: of another unit, or switched off, it is nobody's business here. */
export async function forgetTodo(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** The kept answer as of now: what was due soon may be overdue by today. Pure. */
export function glance(kept: z.infer<typeof Kept>, now: number, fresh: boolean): TodoGlance {
  const today = localDate(now);
  const items = kept.answer.items.map((item): TodoItem => ({ ...item, ...dueOn(item.dueOn, today) }));
  const total = kept.answer.overdue + kept.answer.due;
  const past = items.filter(({ state }) => state === 'overdue').length;
  const overdue = Math.max(kept.answer.overdue, past);
  return { at: new Date(kept.at).toISOString(), fresh, overdue, due: total - overdue, items };
}
