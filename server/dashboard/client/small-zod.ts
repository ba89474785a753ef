/**
 * The part of zod that `shared/contract` is written in, for the browser: the build puts this in zod's
 * place (see `vite.config.ts`), types stay zod's own. It judges as zod does and keeps no reasons, since
 * an answer of our own service that does not fit is one fault, whatever the field.
 */
const NO = Symbol('refused');
type Read = (value: unknown) => unknown;
type Shape = Record<string, Schema>;

class Schema {
  readonly read: Read;
  readonly shape: Shape;
  constructor(read: Read, shape: Shape = {}) {
    this.read = read;
    this.shape = shape;
  }
  safeParse(value: unknown): { success: true; data: unknown } | { success: false } {
    const data = this.read(value);
    return data === NO ? { success: false } : { success: true, data };
  }
  nullable(): Schema {
    return new Schema((value) => (value === null ? null : this.read(value)));
  }
  optional(): Schema {
    return new Schema((value) => (value === undefined ? undefined : this.read(value)));
  }
  /** As zod's: an object with more keys. */
  extend(more: Shape): Schema {
    return objectOf({ ...this.shape, ...more }, false);
  }
  #and(fits: (value: never) => boolean): Schema {
    return new Schema((value) => {
      const read = this.read(value);
      return read !== NO && fits(read as never) ? read : NO;
    });
  }
  min(least: number): Schema {
    return this.#and((value: number | string | unknown[]) => sizeOf(value) >= least);
  }
  max(most: number): Schema {
    return this.#and((value: number | string | unknown[]) => sizeOf(value) <= most);
  }
  int(): Schema {
    return this.#and((value: number) => Number.isSafeInteger(value));
  }
  regex(pattern: RegExp): Schema {
    return this.#and((value: string) => pattern.test(value));
  }
}

function sizeOf(value: number | string | unknown[]): number {
  return typeof value === 'number' ? value : value.length;
}

const when = (fits: (value: unknown) => boolean): Schema => new Schema((value) => (fits(value) ? value : NO));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(shape: Shape, strict: boolean): Schema {
  return new Schema((value) => {
    if (!isRecord(value)) return NO;
    if (strict && Object.keys(value).some((key) => !(key in shape))) return NO;
    const kept: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(shape)) {
      const read = schema.read(value[key]);
      if (read === NO) return NO;
      if (key in value) kept[key] = read;
    }
    return kept;
  }, shape);
}

function listOf(item: Schema): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value)) return NO;
    const read = value.map((each) => item.read(each));
    return read.includes(NO) ? NO : read;
  });
}

function day(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export const z = {
  string: () => when((value) => typeof value === 'string'),
  number: () => when((value) => typeof value === 'number' && Number.isFinite(value)),
  boolean: () => when((value) => typeof value === 'boolean'),
  null: () => when((value) => value === null),
  literal: (word: unknown) => when((value) => value === word),
  enum: (words: readonly string[]) => when((value) => typeof value === 'string' && words.includes(value)),
  url: () => when((value) => typeof value === 'string' && URL.canParse(value)),
  iso: {
    date: () => when(day),
    datetime: () => when((value) => typeof value === 'string' && day(INSTANT.exec(value)?.[1])),
  },
  object: (shape: Shape) => objectOf(shape, false),
  strictObject: (shape: Shape) => objectOf(shape, true),
  array: listOf,
  union: (choices: readonly Schema[]) =>
    new Schema((value) => {
      for (const choice of choices) {
        const read = choice.read(value);
        if (read !== NO) return read;
      }
      return NO;
    }),
  record: (_key: Schema, item: Schema) =>
    new Schema((value) => {
      if (!isRecord(value)) return NO;
      const pairs = Object.entries(value).map(([key, each]) => [key, item.read(each)] as const);
      return pairs.some(([, read]) => read === NO) ? NO : Object.fromEntries(pairs);
    }),
};
