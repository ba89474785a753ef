/** What leaves the browser and what never does (design promises 5 and 6). */
export function PrivacyCard() {
  return (
    <section class="card" aria-labelledby="privacy">
      <h2 id="privacy">Quyền riêng tư</h2>
      <p>
        Liên Thông chỉ đọc những trang danh sách bạn tự mở trên iOffice và iGate, và chỉ gửi tới dịch vụ của
        chính đơn vị bạn.
      </p>
      <ul>
        <li>
          <strong>Được gửi:</strong> số, ký hiệu, ngày tháng, hạn, trạng thái, loại văn bản, tên cơ quan, mã
          hồ sơ, thủ tục, lĩnh vực; với văn bản đi, thêm các từ chung của thủ tục có trong trích yếu, như
          “giấy phép”, “xây dựng”, lấy từ một danh sách công khai.
        </li>
        <li>
          <strong>Không gửi:</strong> câu chữ của trích yếu, nội dung văn bản, họ tên, số giấy tờ, điện thoại,
          địa chỉ của người dân.
        </li>
        <li>
          <strong>Văn bản mật:</strong> bỏ ngay tại trang, không ghi lại dưới bất kỳ hình thức nào.
        </li>
        <li>
          <strong>Không bao giờ:</strong> đọc mật khẩu hay phiên đăng nhập, tự mở văn bản, tự bấm nút, gửi
          thêm yêu cầu tới iOffice và iGate.
        </li>
      </ul>
    </section>
  );
}
