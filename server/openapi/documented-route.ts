import type { z } from 'zod';
import { MAX_BODY } from '../routes/http/body.ts';

/** One route as the documentation lists it; the schemas are those the route itself checks with. */
export interface DocumentedRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `{id}`. */
  path: string;
  /** What it does, Vietnamese, for administrators. */
  summary: string;
  /** Who may ask. */
  who: 'anyone' | 'device' | 'session' | 'signed-in' | 'staff' | 'administrator';
  /** JSON of a schema, or a file of a media type as raw bytes. */
  body?: { schema: z.ZodType; maxBytes: number } | { type: string; maxBytes: number };
  /** Success: status and, for JSON, the schema when it is part of the contract. */
  answer: { status: number; schema?: z.ZodType; type?: string };
  /** Names of query parameters. */
  query?: string;
  headers?: string;
}

/** The query of a period, with the unit and the cut-off. */
export const PERIOD = 'unit rule year month quarter from to asOf';

/** A body of JSON, checked with the schema. */
export const json = (schema: z.ZodType, maxBytes = MAX_BODY): { schema: z.ZodType; maxBytes: number } => ({
  schema,
  maxBytes,
});
/** One route in a line. */
export const row = (
  method: DocumentedRoute['method'],
  path: string,
  who: DocumentedRoute['who'],
  summary: string,
  answer: DocumentedRoute['answer'],
  more: Pick<DocumentedRoute, 'body' | 'query' | 'headers'> = {},
): DocumentedRoute => ({ method, path, who, summary, answer, ...more });
export const ok = (schema?: z.ZodType): DocumentedRoute['answer'] =>
  schema ? { status: 200, schema } : { status: 200 };
export const created = (schema?: z.ZodType): DocumentedRoute['answer'] =>
  schema ? { status: 201, schema } : { status: 201 };
export const done = { status: 204 };
/** A file of a media type. */
export const file = (type: string): DocumentedRoute['answer'] => ({ status: 200, type });
