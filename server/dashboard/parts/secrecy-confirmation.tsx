/**
 * The administrator's confirmation that no secret documents are registered in the systems that are read,
 * with what it means (reports.md §6.1: Luật 117/2025/QH15, NĐ 63/2026/NĐ-CP, NĐ 30/2020/NĐ-CP).
 */
export function SecrecyConfirmation(props: { confirmed: boolean; onConfirm(confirmed: boolean): void }) {
  return (
    <fieldset class="switches">
      <legend>Xác nhận về văn bản mật</legend>
      <label class="tick">
        <input
          type="checkbox"
          name="secretsNotRegistered"
          checked={props.confirmed}
          onChange={(event) => props.onConfirm(event.currentTarget.checked)}
        />
        <strong>
          Tôi xác nhận: đơn vị không đăng ký văn bản mật trong iOffice, iGate và các trang mà Liên Thông đọc.
        </strong>
      </label>
      <p>Xác nhận này có nghĩa là:</p>
      <ul>
        <li>
          Văn bản Mật, Tối mật, Tuyệt mật của đơn vị được soạn, đăng ký trên máy không nối mạng và vào sổ
          riêng, số riêng, theo Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 và Nghị định 63/2026/NĐ-CP (hiệu
          lực từ 01/3/2026, thay Luật 29/2018/QH14 và Nghị định 26/2020/NĐ-CP), và các Điều 15, 16, 22 Nghị
          định 30/2020/NĐ-CP. Luật cấm soạn thảo, lưu giữ bí mật nhà nước trên máy có nối Internet, mạng máy
          tính, trừ hệ thống độc lập mà luật cho phép; iOffice, iGate không phải hệ thống như vậy.
        </li>
        <li>
          Danh sách không có cột độ mật sẽ được đọc. Khi chưa xác nhận, Liên Thông không đọc danh sách như
          vậy.
        </li>
        <li>
          Dòng có dấu hiệu mật vẫn bị loại ngay trên trang, không lưu, không gửi, không đếm; ô độ mật trống
          hoặc lạ vẫn coi là mật.
        </li>
        <li>Tên người xác nhận và thời điểm được ghi vào Nhật ký.</li>
      </ul>
      <p class="soft">
        Nếu phát hiện văn bản mật trong phần mềm: bỏ dấu xác nhận này, lưu lại, rồi báo bộ phận bảo vệ bí mật
        nhà nước của đơn vị. Không chắc thì đừng đánh dấu.
      </p>
    </fieldset>
  );
}
