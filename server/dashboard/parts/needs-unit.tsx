import type { ComponentChildren } from 'preact';
import { administers, unit } from '../client/identity.ts';
import { PLACES } from '../client/route.ts';
import { Notice } from './notice.tsx';
import { Link } from './page.tsx';

/** Shows a part that speaks of one unit; says what to do while there is none. */
export function NeedsUnit({ children }: { children: (unitId: string) => ComponentChildren }) {
  if (unit.value !== null) return <>{children(unit.value.id)}</>;
  return (
    <Notice tone="warn">
      <p>Chưa có đơn vị nào.</p>
      {administers.value ? (
        <p>
          <Link to={PLACES.units}>Thêm đơn vị và cán bộ</Link>, rồi quay lại trang này.
        </p>
      ) : (
        <p>Hãy báo quản trị hệ thống.</p>
      )}
    </Notice>
  );
}
