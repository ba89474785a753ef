import { TodoAnswer } from '#shared/contract/todo.ts';
import { ask } from './request.ts';
import { query } from './service.ts';

export interface TodoChoice {
  /** Working days ahead. */
  within: number;
  kind: 'document' | 'dossier' | '';
  /** Unit that must act; `null` for all, empty for what names none. */
  who: string | null;
}

/** What is due and overdue of a unit. @throws Fault */
export function todoOf(unit: string, { within, kind, who }: TodoChoice): Promise<TodoAnswer> {
  return ask(
    'GET',
    `/todo${query({ unit, within, kind: kind === '' ? undefined : kind, who: who ?? undefined })}`,
    TodoAnswer,
  );
}
