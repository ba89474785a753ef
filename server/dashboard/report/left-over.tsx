import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DraftConflict, DraftEdit } from '#shared/contract/draft.ts';
import { later } from '../parts/later.tsx';
import { Notice } from '../parts/notice.tsx';
import { type DraftSession, useGuard } from './use-draft.ts';

const Conflict = later(async () => (await import('./conflict.tsx')).Conflict);

/** An edit whose panel was closed before it was saved: somebody else came first, or the network was gone. */
interface LeftOver {
  draft: string;
  label: string;
  edit: DraftEdit;
  conflict: DraftConflict | null;
}

/** Kept beside the pages, so that going to another one and back loses nothing. */
const leftOver = signal<readonly LeftOver[]>([]);
const AGAIN = 5_000;

/** Saves the last edit of a closing panel; what cannot be saved stays in sight until it is settled. */
export async function saveOnClosing(session: DraftSession, edit: DraftEdit, label: string): Promise<void> {
  const outcome = await session.save([edit]);
  if (outcome.state === 'saved') return;
  const conflict = outcome.state === 'conflict' ? (outcome.conflicts[0] ?? null) : null;
  leftOver.value = [...leftOver.value, { draft: session.draft.id, label, edit, conflict }];
}

export function LeftOvers({ session }: { session: DraftSession }) {
  const own = leftOver.value.filter(({ draft }) => draft === session.draft.id);
  const waiting = own.filter(({ conflict }) => conflict === null);
  useGuard(own.length > 0);
  const settle = (done: LeftOver): void => {
    leftOver.value = leftOver.value.filter((each) => each !== done);
  };
  const again = (each: LeftOver, seen: number): void => {
    settle(each);
    void saveOnClosing(session, { ...each.edit, seen }, each.label);
  };
  useEffect(() => {
    if (waiting.length === 0) return;
    const timer = setTimeout(() => {
      for (const each of waiting) again(each, each.edit.seen);
    }, AGAIN);
    return () => clearTimeout(timer);
  }, [leftOver.value]);
  return (
    <>
      {waiting.length > 0 && (
        <Notice tone="warn">
          Chưa lưu được: {waiting.map(({ label }) => label).join(', ')}. Tự lưu lại khi có mạng; đừng đóng
          trang.
        </Notice>
      )}
      {own.map((each) =>
        each.conflict === null ? null : (
          <section key={each.edit.figure} aria-label={each.label}>
            <h2>{each.label}</h2>
            <Conflict
              conflict={each.conflict}
              mine={() => again(each, session.draft.version)}
              theirs={() => settle(each)}
            />
          </section>
        ),
      )}
    </>
  );
}
