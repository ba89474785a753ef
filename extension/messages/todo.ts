import type { TodoItem } from '#shared/contract/todo.ts';

/** What is due and overdue over both systems, as the popup shows it. */
export interface TodoGlance {
  /** ISO instant of the service's answer. */
  at: string;
  /** The service has answered just now; otherwise this is what was kept. */
  fresh: boolean;
  overdue: number;
  due: number;
  /** The most urgent first, told as of today. */
  items: TodoItem[];
}
