import { z } from 'zod';

/** One thing that is due: a document to be dealt with, or a dossier to be settled. */
export const TodoItem = z.object({
  kind: z.enum(['document', 'dossier']),
  /** Document ref (`<system>/<direction>/<key>`) or dossier code. */
  key: z.string(),
  /** Symbol of the document or code of the dossier, as an officer knows it. */
  label: z.string(),
  /** Type of the document or name of the procedure. */
  what: z.string().nullable(),
  dueOn: z.string(),
  /** Working days left, 0 on the last day, negative when past; null where the calendar does not reach. */
  remaining: z.number().int().nullable(),
  state: z.enum(['overdue', 'today', 'soon']),
  /** The unit that must act; null when no page said so. */
  unit: z.string().nullable(),
  /** Part of the unit in a document: main or support. */
  role: z.string().nullable(),
  /** Urgency of a document as captured: `normal`, `urgent`, `veryUrgent`, `express`. */
  urgency: z.string().nullable(),
  /** The other side: codes of linked dossiers, or symbols of linked documents. */
  linked: z.array(z.string()),
});
/** `GET /api/v1/todo?within=&kind=&who=`: due and overdue of both systems, the most urgent first. */
export const TodoAnswer = z.object({
  today: z.string(),
  /** Of all that the question asks for, also beyond `items`. */
  overdue: z.number().int(),
  due: z.number().int(),
  /** At most 200. */
  items: z.array(TodoItem),
  /** Units that must act, whatever `who` asks for; to choose from. */
  who: z.array(z.string()),
  /** What the list cannot know, in Vietnamese. */
  notes: z.array(z.string()),
});
export type TodoItem = z.infer<typeof TodoItem>;
export type TodoAnswer = z.infer<typeof TodoAnswer>;
