import { clean, fold } from './vietnamese/text.ts';

/**
 * Words of administrative procedures and their sectors, as the published catalogue of procedures has them
 * (Cơ sở dữ liệu quốc gia về thủ tục hành chính). The only words of a subject that may leave the browser.
 *
 * Why nothing private can travel in them: a subject is not shortened, hashed or coded, it is only asked
 * which of these public words it holds. Whatever else it says, a name, a number, an address, a place, has
 * no word here and so no way out; the answer is one of a few thousand that fit tens of thousands of
 * letters each. The words are kinds of acts and papers of two syllables or more, never one that is a name
 * by itself. The contract knows no other value, so neither an old extension nor a false one can send more.
 */
const GROUPS = `
giấy phép, giấy chứng nhận, chứng chỉ, giấy xác nhận, trích lục, bản sao, phê duyệt, thẩm định, thẩm tra, chấp thuận,
cấp mới, cấp lại, cấp đổi, gia hạn, điều chỉnh, thu hồi, đăng ký, chuyển nhượng, công nhận, công bố, thỏa thuận,
xác nhận, chứng thực, kiểm tra, nghiệm thu, thông báo kết quả, trả kết quả, bổ sung hồ sơ, từ chối, chấm dứt, tạm ngừng, giải thể, thành lập,
xây dựng, nhà ở, nhà ở riêng lẻ, nhà ở xã hội, quy hoạch, quy hoạch xây dựng, kiến trúc, hành nghề, năng lực, thiết kế cơ sở,
thiết kế xây dựng, công trình, chất lượng công trình, hạ tầng kỹ thuật, thoát nước, cấp nước, cây xanh, chiếu sáng, đấu nối, bất động sản, môi giới, vật liệu xây dựng, di dời, phá dỡ, sửa chữa,
đất đai, sử dụng đất, quyền sử dụng đất, mục đích sử dụng đất, giao đất, thuê đất, tách thửa, hợp thửa, biến động, thế chấp, bồi thường, tái định cư, đo đạc, địa chính,
môi trường, đánh giá tác động môi trường, giấy phép môi trường, chất thải, khoáng sản, tài nguyên nước, xả thải, khí tượng,
hộ tịch, khai sinh, khai tử, kết hôn, tình trạng hôn nhân, giám hộ, con nuôi, cha mẹ con, cải chính, quốc tịch, lý lịch tư pháp, công chứng, luật sư, đấu giá, trợ giúp pháp lý, hòa giải,
hộ kinh doanh, doanh nghiệp, đầu tư, dự án đầu tư, chủ trương đầu tư, hợp tác xã, đấu thầu, lựa chọn nhà thầu, thuế, phí lệ phí,
trợ cấp, trợ cấp xã hội, bảo trợ xã hội, người có công, liệt sĩ, mai táng, hộ nghèo, người khuyết tật, trẻ em, việc làm, bảo hiểm xã hội, bảo hiểm y tế, an toàn lao động, lao động nước ngoài, giáo dục nghề nghiệp,
giáo dục, mầm non, tiểu học, trung học, văn bằng, dạy thêm, y tế, khám bệnh, dược phẩm, mỹ phẩm, an toàn thực phẩm, trang thiết bị y tế,
giao thông, giấy phép lái xe, vận tải, phương tiện, đường bộ, đường thủy, đăng kiểm, bến bãi, phù hiệu,
nông nghiệp, lâm nghiệp, thủy sản, thủy lợi, chăn nuôi, thú y, bảo vệ thực vật, giống cây trồng, trang trại, đê điều, tàu cá,
công thương, điện lực, hóa chất, rượu, thuốc lá, xăng dầu, khuyến mại, hội chợ, xuất xứ, công nghiệp,
văn hóa, di tích, quảng cáo, biểu diễn, thể thao, du lịch, lữ hành, lưu trú, karaoke, thư viện, gia đình, báo chí, xuất bản, in ấn, viễn thông, trang thông tin, bưu chính,
khoa học công nghệ, sở hữu trí tuệ, an toàn bức xạ, đo lường, tiêu chuẩn, công nghệ thông tin,
thi đua khen thưởng, khen thưởng, công chức, viên chức, tuyển dụng, hội quỹ, tôn giáo, tín ngưỡng, thanh niên, lưu trữ, địa giới, phòng cháy chữa cháy, cư trú, tạm trú, khiếu nại, tiếp công dân
`;

export const PROCEDURE_WORDS: readonly [string, ...string[]] = ((): [string, ...string[]] => {
  const [first = '', ...rest] = new Set(
    GROUPS.split(/[,\n]/)
      .map((word) => word.trim())
      .filter((word) => word.includes(' ')),
  );
  return [first, ...rest];
})();

/** So many of a subject are kept: more would tell one letter from all others. */
export const MOST_PROCEDURE_WORDS = 6;

/** Words by their first syllable, the longest first. */
const BY_FIRST = new Map<string, { word: string; syllables: string[] }[]>();
for (const word of PROCEDURE_WORDS) {
  const syllables = fold(word).split(' ');
  const first = syllables[0] ?? '';
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), { word, syllables }].sort(
      (a, b) => b.syllables.length - a.syllables.length,
    ),
  );
}
/** Syllables whose tone may stand on either of two vowels. */
const TWO_WAYS = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/u;

/** The procedure words a text holds, in its order, each once, the longest where they overlap; at most six. */
export function procedureWordsIn(text: string): string[] {
  const syllables =
    clean(text)
      .toLowerCase()
      // Signs between syllables stay, so that no word is made over a comma.
      .match(/\p{L}+|[^\p{L}\s]+/gu) ?? [];
  const at = (index: number): string => {
    const syllable = syllables[index] ?? '';
    return TWO_WAYS.test(syllable) ? fold(syllable) : syllable;
  };
  const found = new Set<string>();
  for (let index = 0; index < syllables.length && found.size < MOST_PROCEDURE_WORDS; index += 1) {
    const match = BY_FIRST.get(at(index))?.find((one) =>
      one.syllables.every((syllable, offset) => at(index + offset) === syllable),
    );
    if (!match) continue;
    found.add(match.word);
    index += match.syllables.length - 1;
  }
  return [...found];
}
