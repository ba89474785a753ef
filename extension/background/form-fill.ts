import { z } from 'zod';
import { FormMapping, type FormPage } from '#shared/contract/form-mapping.ts';
import { browser } from '../browser.ts';
import { tellPageWidgets, WIDGET_MARK } from '../fill/page-world.ts';
import type {
  ActionResult,
  FillAnswer,
  FillOffers,
  FillSource,
  FormIdentity,
  KnownForm,
  Policy,
} from '../messages.ts';
import type { Connection } from './connection.ts';
import { destination, offersOf, sourceOf } from './form-offers.ts';
import { type Caller, Refused } from './gate.ts';
import type { Answer, ServiceApi } from './service-api.ts';

/** The name under which it is switched off. */
export const FILL_FEATURE = 'form-fill';
const KEY = 'fillTabs';
const OFF = 'Quản trị đơn vị đã tắt việc điền báo cáo vào trang.';
const UNPAIRED = 'Máy này chưa ghép nối nên chưa lấy được số liệu. Hãy ghép nối trước.';
const NOT_HERE =
  'Trình duyệt không cho phép trên trang này. Mở biểu mẫu cần điền rồi bấm lại biểu tượng Liên Thông.';

/** Tabs the officer has started filling in, with the origin of their page then. */
const Tabs = z.record(z.string(), z.string());
const Key = z.string().max(600);
const Identity = z.strictObject({
  path: z.string().regex(/^\/[^\s?#]{0,300}$/),
  form: z.string().max(4_000),
  report: z.string().regex(/^[a-z0-9.-]{1,60}$/),
});
const Asked = Identity.extend({ keys: z.array(Key).max(4_000) });
const Lesson = Identity.extend({
  fields: z.array(z.strictObject({ key: Key, value: z.string().min(1).max(400).nullable() })).max(2_000),
  forget: z.array(Key).max(2_000),
});
const Requests = z
  .array(
    z.strictObject({
      mark: z.string().regex(/^\d{1,5}$/),
      values: z.array(z.string().max(20_000)).max(500),
      number: z.string().max(40).nullable(),
    }),
  )
  .max(4_000);

export interface FormFillPorts {
  api: Pick<ServiceApi, 'ask'>;
  connection(): Promise<Connection | null>;
  policy(): Promise<Policy>;
  now(): number;
}

/**
 * "Điền báo cáo": gives the values of the unit's reports to the page the officer started it on and to no other,
 * and keeps what forms asked for. Values go to our own script of that tab; the page gets only what the
 * officer accepts, field by field.
 */
export function createFormFill(ports: FormFillPorts) {
  /** Did the officer start it on the asking page, for the unit the browser is still paired with? */
  async function startedHere({ tab, origin }: Caller): Promise<boolean> {
    const tabs = Tabs.safeParse((await browser.storage.session.get(KEY))[KEY]);
    const started = tabs.success ? tabs.data[tab.split('/')[0] ?? ''] : undefined;
    return started !== undefined && started === origin;
  }
  /** The pairing, when filling is allowed and was started by the officer on the asking page. */
  async function asked(caller: Caller): Promise<FillAnswer<Connection>> {
    // Without the officer's press on that very page nobody may ask.
    if (!(await startedHere(caller))) throw new Refused('filling was not started here');
    if ((await ports.policy()).disabledFeatures.includes(FILL_FEATURE)) return { ok: false, sentence: OFF };
    const connection = await ports.connection();
    return connection ? { ok: true, value: connection } : { ok: false, sentence: UNPAIRED };
  }

  return {
    /** Puts the panel into a tab; only after the officer's press on the icon there. */
    async start(tabId: number): Promise<ActionResult> {
      if ((await ports.policy()).disabledFeatures.includes(FILL_FEATURE))
        return { done: false, sentence: OFF };
      if (!(await ports.connection())) return { done: false, sentence: UNPAIRED };
      try {
        const target = { tabId, frameIds: [0] };
        const [page] = await browser.scripting.executeScript({ target, func: () => location.origin });
        const origin = z
          .string()
          .regex(/^https?:/)
          .parse(page?.result);
        const kept = Tabs.safeParse((await browser.storage.session.get(KEY))[KEY]);
        const tabs = { ...(kept.success ? kept.data : {}), [String(tabId)]: origin };
        await browser.storage.session.set({ [KEY]: tabs });
        await browser.scripting.executeScript({ target, files: ['/form-fill.js'] });
      } catch {
        return { done: false, sentence: NOT_HERE };
      }
      return { done: true };
    },

    async offers(caller: Caller): Promise<FillAnswer<FillOffers>> {
      const allowed = await asked(caller);
      return allowed.ok ? said(await offersOf(ports.api, allowed.value, ports.now())) : allowed;
    },

    stands: startedHere,

    async values(offer: unknown, caller: Caller): Promise<FillAnswer<FillSource>> {
      const allowed = await asked(caller);
      return allowed.ok ? said(await sourceOf(ports.api, allowed.value, String(offer))) : allowed;
    },

    /** What the unit knows of the fields of a form. */
    async known(data: unknown, caller: Caller): Promise<FillAnswer<KnownForm>> {
      const [allowed, form] = [await asked(caller), Asked.safeParse(data)];
      if (!allowed.ok) return allowed;
      if (!form.success) return { ok: false, sentence: 'Trang có địa chỉ lạ nên không nhớ được biểu mẫu.' };
      const page = await pageOf(form.data, caller);
      const query = new URLSearchParams({ ...page, report: form.data.report });
      const answer = said(
        await ports.api.ask(
          destination(allowed.value),
          { method: 'GET', path: `/form-mappings?${query}` },
          FormMapping,
        ),
      );
      if (!answer.ok) return answer;
      const byField = new Map(answer.value.fields.map(({ field, value }) => [field, value]));
      const fields = await Promise.all(
        form.data.keys.map(async (key) => {
          const value = byField.get(await sha256(key));
          return value === undefined ? (false as const) : value;
        }),
      );
      return { ok: true, value: { fields, by: answer.value.name, at: answer.value.at } };
    },

    /** Keeps for the unit what the officer has confirmed by filling. */
    async learn(data: unknown, caller: Caller): Promise<ActionResult> {
      const [allowed, lesson] = [await asked(caller), Lesson.safeParse(data)];
      if (!allowed.ok) return { done: false, sentence: allowed.sentence };
      if (!lesson.success) return { done: false, sentence: 'Biểu mẫu này quá lớn để ghi nhớ.' };
      const fields = await Promise.all(
        lesson.data.fields.map(async ({ key, value }) => ({ field: await sha256(key), value })),
      );
      const forget = await Promise.all(lesson.data.forget.map(sha256));
      const page = await pageOf(lesson.data, caller);
      const body = JSON.stringify({ page, report: lesson.data.report, fields, forget });
      const answer = said(
        await ports.api.ask(
          destination(allowed.value),
          { method: 'PUT', path: '/form-mappings', body },
          z.null(),
        ),
      );
      return answer.ok ? { done: true } : { done: false, sentence: answer.sentence };
    },

    /** Tells widgets in the page's own world; changes nothing but the marked fields. */
    async widgets(data: unknown, caller: Caller): Promise<void> {
      const [allowed, requests] = [await asked(caller), Requests.safeParse(data)];
      if (!allowed.ok || !requests.success || requests.data.length === 0) return;
      await browser.scripting.executeScript({
        target: { tabId: Number(caller.tab.split('/')[0]), frameIds: [0] },
        world: 'MAIN',
        func: tellPageWidgets as (...args: unknown[]) => unknown,
        args: [WIDGET_MARK, requests.data],
      });
    },

    /** The browser belongs to another unit, or to none: what pages were given is no longer theirs to fill. */
    async forgetTabs(): Promise<void> {
      await browser.storage.session.set({ [KEY]: {} });
    },

    async forgetTab(tabId: number): Promise<void> {
      const kept = Tabs.safeParse((await browser.storage.session.get(KEY))[KEY]);
      if (!kept.success || !(String(tabId) in kept.data)) return;
      const { [String(tabId)]: _gone, ...left } = kept.data;
      await browser.storage.session.set({ [KEY]: left });
    },
  };
}

async function pageOf({ path, form }: FormIdentity, { origin }: Caller): Promise<FormPage> {
  return { origin: origin ?? '', path, form: await sha256(form) };
}

/** Hexadecimal; what a page says of its fields may name people and leaves the browser only like this. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function said<T>(answer: Answer<T>): FillAnswer<T> {
  if (answer.ok) return answer;
  return {
    ok: false,
    sentence:
      answer.why === 'refused' && answer.detail !== ''
        ? answer.detail
        : 'Chưa liên lạc được với dịch vụ của đơn vị. Kiểm tra mạng rồi thử lại.',
  };
}
