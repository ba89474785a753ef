import { kindName } from '#shared/imports/words.ts';
import { type TaughtAnswer, unitProfile } from '../client/unit-profile.ts';
import { personWords } from '../words/audit.ts';
import { fullMoment } from '../words/moment.ts';
import { useAct } from './answer.tsx';
import { FaultNotice } from './notice.tsx';

interface Props {
  unitId: string;
  pages: readonly TaughtAnswer[];
  /** Names of officers by id. */
  names: ReadonlyMap<string, string>;
  renew(): void;
}

/** The lists officers taught by pointing: whose, which version, where, and whether they are read. */
export function TaughtPagesTable({ pages, ...rest }: Props) {
  if (pages.length === 0) {
    return (
      <p class="soft">
        Chưa có danh sách nào. Cán bộ khai báo trên chính trang cần đọc: bấm biểu tượng Liên Thông rồi “Chỉ
        cho Liên Thông biết”.
      </p>
    );
  }
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Danh sách</th>
            <th scope="col">Trang</th>
            <th scope="col">Người khai báo</th>
            <th scope="col">Phiên bản</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <TaughtRow key={page.id} page={page} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TaughtRow({ page, unitId, names, renew }: Omit<Props, 'pages'> & { page: TaughtAnswer }) {
  const { busy, fault, run } = useAct();
  const turn = async (): Promise<void> => {
    if (await run(() => unitProfile.enable(unitId, page.id, !page.enabled))) renew();
  };
  return (
    <tr class={page.enabled ? '' : 'past'}>
      <td>
        {page.name}
        <br />
        <span class="soft">{kindName(page.form)}</span>
      </td>
      <td>
        {page.origin.replace(/^https?:\/\//, '')}
        <br />
        <code>{page.path}</code>
      </td>
      <td>{personWords(page.author, names)}</td>
      <td>
        {page.version}
        <br />
        <span class="soft nowrap">{fullMoment(page.savedAt)}</span>
      </td>
      <td>
        <span class="actions">
          <span>{page.enabled ? 'Đang đọc' : 'Đã tắt'}</span>
          <button type="button" disabled={busy} onClick={turn}>
            {page.enabled ? 'Tắt' : 'Bật lại'}
            <span class="hidden"> {page.name}</span>
          </button>
        </span>
        <FaultNotice fault={fault} />
      </td>
    </tr>
  );
}
