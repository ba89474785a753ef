/**
 * Statistics forms in the shape of II.06a and its kin; `want` is `<column>/<row>`, `*` for the total.
 * At first contact, 69 asked: 62 ticked right, none wrong, 7 missed.
 */
export const STATISTICS_FORMS: Record<string, string> = {
  'II.06a as the circular prints it': `<h1>TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC</h1><table>
    <tr><td rowspan=3>TT</td><td rowspan=3>Lĩnh vực giải quyết</td><td colspan=4>Số lượng hồ sơ tiếp nhận</td><td colspan=4>Số lượng hồ sơ đã giải quyết</td><td colspan=3>Số lượng hồ sơ đang giải quyết</td></tr>
    <tr><td rowspan=2>Tổng số</td><td colspan=2>Trong kỳ</td><td rowspan=2>Từ kỳ trước</td><td rowspan=2>Tổng số</td><td rowspan=2>Trước hạn</td><td rowspan=2>Đúng hạn</td><td rowspan=2>Quá hạn</td><td rowspan=2>Tổng số</td><td rowspan=2>Trong hạn</td><td rowspan=2>Quá hạn</td></tr>
    <tr><td>Trực tuyến</td><td>Trực tiếp, dịch vụ bưu chính</td></tr>
    <tr><td>(1)</td><td>(2)</td><td>(3)=(4)+(5)+(6)</td><td>(4)</td><td>(5)</td><td>(6)</td><td>(7)</td><td>(8)</td><td>(9)</td><td>(10)</td><td>(11)</td><td>(12)</td><td>(13)</td></tr>
    ${['Đất đai', 'Lĩnh vực Hộ tịch', 'Xây dựng']
      .map((name, i) => row(i + 1, name, name.replace('Lĩnh vực ', ''), ALL()))
      .join('')}${row('', 'Tổng cộng', '*', ALL())}</table>`,
  'one-stop page with in time and late only': `<h3>Thống kê hồ sơ một cửa</h3><table><thead>
    <tr><th rowspan=2>#</th><th rowspan=2>Lĩnh vực</th><th colspan=3>Tiếp nhận</th><th colspan=2>Đã xử lý</th><th colspan=2>Đang xử lý</th></tr>
    <tr><th>Tổng</th><th>Trực tuyến</th><th>Kỳ trước chuyển sang</th><th>Trước và đúng hạn</th><th>Trễ hạn</th><th>Còn hạn</th><th>Trễ hạn</th></tr></thead><tbody>
    ${['Đất đai', 'Hộ tịch'].map((name, i) => row(i + 1, name, name, 'received.total received.online received.carried resolved.earlyOrOnTime resolved.late open.inTerm open.overdue')).join('')}</tbody></table>`,
  'sectors that the unit does not have': `<table><tr><th>Lĩnh vực</th><th>Tiếp nhận</th><th>Đã giải quyết</th></tr>
    ${row(null, 'Xây dựng', 'Xây dựng', 'received.total resolved.total')}
    <tr><td>Hàng hải</td><td><input want=""></td><td><input want=""></td></tr></table>`,
  'sectors as columns': `<h2>Hồ sơ TTHC</h2><table><tr><th>Nội dung</th><th>Đất đai</th><th>Hộ tịch</th></tr>
    <tr><td>Tiếp nhận trong kỳ</td><td><input want="received.inPeriod/Đất đai"></td><td><input want="received.inPeriod/Hộ tịch"></td></tr>
    <tr><td>Đã giải quyết</td><td><input want="resolved.total/Đất đai"></td><td><input want="resolved.total/Hộ tịch"></td></tr>
    <tr><td>Đang giải quyết quá hạn</td><td><input want="open.overdue/Đất đai"></td><td><input want="open.overdue/Hộ tịch"></td></tr></table>`,
  'the total as a list of rows': `<h2>Kết quả giải quyết thủ tục hành chính</h2><table><tr><th>Nội dung</th><th>Số lượng</th></tr>
    <tr><td>Hồ sơ tiếp nhận trực tuyến</td><td><input want="received.online/*"></td></tr>
    <tr><td>Hồ sơ từ kỳ trước chuyển qua</td><td><input want="received.carried/*"></td></tr>
    <tr><td>Hồ sơ đã giải quyết đúng hạn</td><td><input want="resolved.onTime/*"></td></tr>
    <tr><td>Văn bản đến đúng hạn</td><td><input want=""></td></tr></table>`,
};

function ALL(): string {
  return 'received.total received.online received.directOrPostal received.carried resolved.total resolved.early resolved.onTime resolved.late open.total open.inTerm open.overdue';
}

function row(number: number | string | null, name: string, id: string, keys: string): string {
  const cells = keys.split(' ').map((key) => `<td><input want="${key}/${id}"></td>`);
  return `<tr>${number === null ? '' : `<td>${number}</td>`}<td>${name}</td>${cells.join('')}</tr>`;
}
