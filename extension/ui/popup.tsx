import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type {
  PairForm as Form,
  PageState,
  PairResult,
  PopupState,
  ServiceStatus,
  TodoGlance,
} from '../messages.ts';
import { HeldCard, ProblemsCard } from './attention-card.tsx';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';
import { type PageActions, PageCard, UnfinishedCard } from './page-card.tsx';
import { PairForm } from './pair-form.tsx';
import { QueueCard, TroubleNotice } from './queue-card.tsx';
import { RequestsCard } from './requests-card.tsx';
import { TodoCard } from './todo-card.tsx';
import { count } from './words.ts';

export interface PopupActions {
  page: PageActions;
  pair(form: Form): Promise<PairResult>;
  /** Resolves with a sentence when it failed. */
  openReport(): Promise<string | null>;
  /** As `openReport`, for the page of what is due. */
  openTodo(): Promise<string | null>;
  /** As `openReport`, for the page of requested reports. */
  openRequests(): Promise<string | null>;
  retryNow(): Promise<void>;
  openOptions(): Promise<void>;
  saveDraft(draft: { serviceUrl: string; label: string }): void;
}

interface Props {
  /** Null until the background has answered. */
  state: PopupState | null;
  status: ServiceStatus | null;
  /** What is due; null when that is switched off or not known. */
  todo: TodoGlance | null;
  /** The page the popup was opened on; null when it is none of the web. */
  page: PageState | null;
  /** ms since the epoch. */
  now: number;
  draft: { serviceUrl: string; label: string };
  actions: PopupActions;
  /** Where Excel files are dropped. */
  importer?: ComponentChildren;
}

/** The toolbar popup: state of this browser, the way to the report, pairing. */
export function Popup({ state, status, todo, page, now, draft, actions, importer }: Props) {
  const sentence = useSignal('');
  const warning = useSignal('');
  if (!state) {
    return (
      <main>
        <Header state={null} />
        <p class="soft">Đang mở…</p>
      </main>
    );
  }
  const pair = async (form: Form): Promise<PairResult> => {
    const result = await actions.pair(form);
    warning.value = (result.paired && result.warning) || '';
    return result;
  };
  const open = (work: () => Promise<string | null>) => async (): Promise<void> => {
    sentence.value = (await work()) ?? '';
  };
  const mustPair = !state.paired || state.trouble === 'pair-again';
  const unsent = state.waiting > 0 || state.parked > 0;

  return (
    <main>
      <Header state={state} />
      {warning.value && <Notice tone="warn">{warning}</Notice>}
      {sentence.value && <Notice tone="bad">{sentence}</Notice>}
      <TroubleNotice state={state} />
      {state.paired && unsent && (
        <button type="button" onClick={() => actions.retryNow()} disabled={state.sending}>
          {state.sending ? 'Đang gửi…' : 'Gửi lại ngay'}
        </button>
      )}
      {mustPair ? (
        <PairForm
          fixedUrl={state.policy.serviceUrl}
          draft={{ ...draft, serviceUrl: draft.serviceUrl || state.connection?.serviceUrl || '' }}
          onDraft={actions.saveDraft}
          onPair={pair}
        />
      ) : (
        <button type="button" class="primary" onClick={open(actions.openReport)}>
          Lập báo cáo
        </button>
      )}
      {!mustPair && status?.reached && status.requests && (
        <RequestsCard requests={status.requests} onAll={open(actions.openRequests)} />
      )}
      <PageCard page={page} actions={actions.page} />
      <HeldCard held={state.held} now={now} />
      <ProblemsCard problems={state.problems} now={now} />
      {!mustPair && todo && <TodoCard todo={todo} now={now} onAll={open(actions.openTodo)} />}
      <UnfinishedCard unfinished={state.unfinished} here={page?.list ?? null} />
      {(!mustPair || unsent || state.today.pages > 0) && <QueueCard state={state} now={now} />}
      {status?.reached && (
        <p class="soft">
          Đơn vị đã có {count(status.documents)} văn bản, {count(status.dossiers)} hồ sơ.
        </p>
      )}
      {!mustPair && !state.policy.disabledFeatures.includes('import-file') && importer}
      <p class="soft">
        <button type="button" class="link" onClick={() => actions.openOptions()}>
          Cài đặt và quyền riêng tư
        </button>
      </p>
    </main>
  );
}
