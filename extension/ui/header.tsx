import type { PopupState } from '../messages.ts';

/** Mark, name, and for whom this browser works. */
export function Header({ state }: { state: PopupState | null }) {
  const connection = state?.connection;
  return (
    <header class="head">
      <img src="/icons/48.png" alt="" />
      <div>
        <h1>{connection ? connection.unit.name : 'Liên Thông'}</h1>
        <p class="soft">
          {connection ? `${connection.officer} · ${connection.label}` : 'Máy này chưa ghép nối'}
        </p>
      </div>
    </header>
  );
}
