import { II06A_COLUMNS, type Ii06aAnswer, type Ii06aCells } from '#shared/contract/ii06a.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';

const PARTS_OF_RESOLVED = ['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'] as const;
const PARTS_OF_OPEN = ['Tổng số', 'Trong hạn', 'Quá hạn'] as const;
const NUMBERS = Array.from({ length: 13 }, (_, index) => index + 1);

/**
 * Biểu II.06a/VPCP/KSTT as the circular prints it (TT 01/2020/TT-VPCP): three header rows, the numbers of
 * the columns, the total row. A number that was not captured is an empty cell, never 0.
 */
export function Ii06aTable({ rows, total }: Pick<Ii06aAnswer, 'rows' | 'total'>) {
  return (
    <div class="scroll">
      <table class="form-table">
        <caption>Đơn vị tính: Số hồ sơ TTHC.</caption>
        <Head />
        <tbody>
          {rows.map(({ group, label, cells }, index) => (
            <tr key={group ?? ''}>
              <td class="middle">{index + 1}</td>
              <th scope="row">{label}</th>
              <Cells cells={cells} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2} class="middle">
              Tổng số
            </th>
            <Cells cells={total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th rowSpan={3}>TT</th>
        <th rowSpan={3}>Lĩnh vực, công việc giải quyết theo cấp</th>
        <th colSpan={4}>Số lượng hồ sơ tiếp nhận</th>
        <th colSpan={4}>Số lượng hồ sơ đã giải quyết</th>
        <th colSpan={3}>Số lượng hồ sơ đang giải quyết</th>
      </tr>
      <tr>
        <th rowSpan={2}>Tổng số</th>
        <th colSpan={2}>Trong kỳ</th>
        <th rowSpan={2}>Từ kỳ trước</th>
        {PARTS_OF_RESOLVED.map((text) => (
          <th key={`resolved ${text}`} rowSpan={2}>
            {text}
          </th>
        ))}
        {PARTS_OF_OPEN.map((text) => (
          <th key={`open ${text}`} rowSpan={2}>
            {text}
          </th>
        ))}
      </tr>
      <tr>
        <th>Trực tuyến</th>
        <th>Trực tiếp, dịch vụ bưu chính</th>
      </tr>
      <tr class="numbers">
        {NUMBERS.map((number) => (
          <th key={number}>{number}</th>
        ))}
      </tr>
    </thead>
  );
}

function Cells({ cells }: { cells: Ii06aCells }) {
  return (
    <>
      {II06A_COLUMNS.map(({ key }) => {
        const value = cells[key];
        return (
          <td key={key} class="end" title={value === null ? 'Chưa có số liệu' : undefined}>
            {value === null ? <span class="hidden">chưa có số liệu</span> : printCount(value)}
          </td>
        );
      })}
    </>
  );
}
