import { fold } from '../vietnamese/text.ts';

/**
 * What the words around a number speak of. A concept is recognised by any of its wordings, so reports of
 * other agencies and years, which say "bưu điện" for "BCCI" or "trễ hạn" for "quá hạn", read the same.
 */
export type Concept = keyof typeof WORDINGS;

/** Names that contain words of concepts without meaning them; replaced before concepts are sought. */
const NAMES: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<!\p{L})gq(?!\p{L})/gu, 'giải quyết'],
  [/hoàn thành (?:xuất sắc|tốt) nhiệm vụ/g, ' '],
  [
    /bộ phận (?:tiếp nhận (?:và|&) trả kết quả|một cửa|tn ?(?:&|và)? ?tkq)(?: giải quyết (?:các )?(?:thủ tục hành chính|tthc))?(?: hiện đại)?/g,
    ' ',
  ],
  [/(?:trung tâm|điểm|bộ phận) phục vụ hành chính công/g, ' '],
  [/hệ thống thông tin báo cáo|công báo|báo cáo viên/g, ' '],
  [
    /(?:hệ thống|phần mềm)(?: thông tin)? (?:giải quyết (?:thủ tục hành chính|tthc)|một cửa(?: điện tử)?|dịch vụ công)/g,
    ' ‹onestop› ',
  ],
  [/(?:cơ chế )?một cửa(?: liên thông| điện tử)?|i ?gate/g, ' ‹onestop› '],
  [/cổng (?:dịch vụ công|dvc)(?: trực tuyến)?(?: quốc gia)?/g, ' ‹portal› '],
  [/cổng (?:thông tin điện tử|ttđt)|trang thông tin điện tử|website/g, ' ‹web› '],
  [
    /(?:hệ thống|phần mềm)(?: phần mềm)? ?quản lý(?: và điều hành)? văn bản(?: và)?(?: hồ sơ công việc| điều hành(?: công việc)?)?|quản lý văn bản(?: và)? (?:hồ sơ công việc|điều hành(?: công việc)?)|quản lý và điều hành văn bản|(?:hệ thống |phần mềm )?qlvb(?: ?(?:&|và)? ?(?:đh|điều hành))?|(?:vnpt )?i ?office|e ?office|môi trường (?:mạng|điện tử|số)|trục liên thông/g,
    ' ‹soft› ',
  ],
  [/(?:thư|hộp thư|mail|địa chỉ thư) điện tử|e?mail/g, ' ‹mail› '],
  [/chính quyền (?:điện tử|số)|chính phủ (?:điện tử|số)|một cửa điện tử/g, ' ‹egov› '],
  [
    /văn bản (?:quy phạm(?: pháp luật)?|hướng dẫn|chỉ đạo|mật|pháp luật)|(?:trừ|không (?:bao gồm|tính))(?: các)? (?:văn bản|vb)(?: có nội dung)? mật/g,
    ' ',
  ],
  [/hồ sơ (?:công việc|cấp độ|xác định|sức khỏe|năng lực|lưu trữ|cán bộ|thầu|mời thầu)/g, ' '],
  [
    /(?:trước|sớm)(?: (?:hạn|hẹn))?(?: và| hoặc)? {1,3}đúng (?:hạn|hẹn)|đúng(?: (?:hạn|hẹn))?(?: và| hoặc)? {1,3}(?:trước|sớm) (?:hạn|hẹn)/g,
    ' ‹ontime› ',
  ],
  [/giải quyết (?:các )?(?:thủ tục hành chính|tthc)/g, 'giải quyết'],
  [/kết quả giải quyết/g, 'kết quả'],
  [/hồ sơ (?:của )?(?:thủ tục hành chính|tthc|tt hành chính)/g, 'hồ sơ'],
  [
    /(?:số lượng |tổng số )?(?:thủ tục hành chính|tthc|dvc|dịch vụ công) (?=(?:được )?(?:thực hiện )?(?:tiếp nhận|trả kết quả))/g,
    'hồ sơ ',
  ],
  [/(?:họp|hội nghị|cuộc họp|hội thảo) trực tuyến/g, ' ‹meeting› '],
  [/thanh toán trực tuyến|thanh toán không dùng tiền mặt/g, ' ‹pay› '],
  [/(?:dịch vụ công|dvc) trực tuyến|dvctt/g, ' ‹dvc› ‹net› '],
  [/dịch vụ công|dvc/g, ' ‹dvc› '],
  [/(?<!\p{L})(?:đi ?\/ ?đến|đến ?\/ ?đi)(?!\p{L})/gu, 'đi và đến'],
  [/(?:dịch vụ )?(?:bưu chính|bcci)(?: công ích)?|bưu điện|dịch vụ công ích/g, ' ‹post› '],
  [/(?<!chưa )đến hạn/g, ' ‹due› '],
  [/đến (?:nay|ngày|hết|thời điểm|cuối|năm|tháng|các|từng|hạn|với|toàn|cấp|tất|mọi|đầu)/g, ' ‹until› '],
];

/** Each concept by its wordings in folded text (lower case, punctuation gone). */
const WORDINGS = {
  DOC: /(?<!\p{L})(?:văn bản|văn thư|vb|vbđt|công văn|vbđến|vbđi)(?!\p{L})/u,
  DOS: /(?<!\p{L})(?:hồ sơ|hs)(?!\p{L})/u,
  PROC: /(?<!\p{L})(?:thủ tục|tthc|tt)(?!\p{L})|‹dvc›/u,
  FIELD: /lĩnh vực/u,
  TASK: /nhiệm vụ/u,
  STAFF: /cán bộ|công chức|viên chức|cbcc|ccvc|người lao động|biên chế/u,
  LEADER: /lãnh đạo/u,
  PC: /máy (?:vi )?tính|máy trạm/u,
  LAN: /mạng nội bộ|(?<!\p{L})lan(?!\p{L})/u,
  WAN: /mạng diện rộng|(?<!\p{L})wan(?!\p{L})|truyền số liệu/u,
  NET: /internet/u,
  ANTIVIRUS: /virus|diệt vi rút|phòng chống mã độc/u,
  MAIL: /‹mail›|(?:hộp|hòm) thư|thư công vụ/u,
  CERT: /chứng thư/u,
  NEWS: /tin bài|bài viết|(?<!thông )tin(?: và)? bài|tin tức/u,
  TRAIN: /tập huấn|bồi dưỡng|đào tạo/u,
  TURNS: /lượt (?:cán bộ|công chức|viên chức|người|cbcc)/u,
  CLASS: /(?<!\p{L})(?:lớp|khóa|buổi)(?!\p{L})/u,
  INCIDENT: /sự cố/u,
  MALWARE: /mã độc/u,
  MONEY: /kinh phí|ngân sách|tổng mức/u,
  SPECIALIST: /phụ trách|chuyên trách|kiêm nhiệm/u,
  ICT: /cntt|công nghệ thông tin|chuyển đổi số/u,
  ACCOUNT: /được cấp|cấp (?:tài khoản|(?:hộp |hòm )?thư)/u,
  REGULAR: /thường xuyên/u,
  UNITS: /phòng ban|(?<!\p{L})các phòng|đơn vị|cơ quan|sở ban ngành/u,
  EVERYONE: /‹portal›|‹onestop›/u,
  IN: /(?:văn bản|vb|công văn)(?: điện tử| giấy)?(?: đi)?(?: và)? đến|(?<!\p{L})đi và đến|đến(?: và)? đi(?!\p{L})|(?:văn bản|vb) nhận|nhận đến|(?:văn bản|vb)(?: điện tử)? gửi(?: và)? nhận/u,
  OUT: /gửi(?: và)? nhận|(?:văn bản|vb|công văn)(?: điện tử| giấy)?(?: đến)?(?: và)? (?:phát hành |gửi |được )?đi(?!\p{L})|đến(?: và)? đi(?!\p{L})|phát hành|ban hành|gửi đi|(?:đã )?gửi (?:\d+ )?(?:văn bản|vb|báo cáo)/u,
  SOFT: /‹soft›|phần mềm|hệ thống/u,
  ELEC: /điện tử/u,
  SIGNED: /ký số|chữ ký số|ký điện tử/u,
  PAPER: /bản giấy|văn bản giấy|(?:phát hành|gửi) giấy/u,
  /** Sent on paper as well as electronically. */
  BOTH_WAYS: /song song|(?:kèm|cả|và) bản giấy/u,
  EXPRESS: /hỏa tốc/u,
  VERY_URGENT: /thượng khẩn/u,
  URGENT:
    /(?<!thượng |(?:về|theo) (?:mức )?(?:độ )?|không có dấu |không ghi độ |không có độ |không )(?<!\p{L})khẩn/u,
  NOT_URGENT: /không (?:có |ghi |mang |đóng )?(?:dấu |độ |mức )?khẩn|(?:độ|mức) thường/u,
  CANCEL: /(?<!\p{L})hủy/u,
  RECV: /tiếp nhận|vào sổ|thụ lý mới|phát sinh mới|mới phát sinh|(?<!tiếp |xác |công |chứng |ghi )(?<!\p{L})nhận(?! thức| định| xét)|nộp(?! lưu| vào lưu| phí| ngân)|đăng ký/u,
  DONE: /(?<!đang |đang được |chưa |hạn |tiếp tục |quá trình |kết quả |phải |chờ |để |yêu cầu |thẩm quyền |‹due› )giải quyết(?! (?:trong hạn|chưa|còn hạn))|(?:đã|đã được) xử lý|xử lý (?:xong|dứt điểm|đúng|trễ|quá|chậm)|(?<!chưa |không |chưa được |phải |cần )hoàn thành|(?<!chưa |không |đang )(?:đã |làm |xử lý )?xong(?!\p{L})|(?:đã )?có kết quả/u,
  PENDING:
    /đang(?: được| tiếp tục| trong quá trình)?(?: các phòng| các bộ phận)? (?:giải quyết|xử lý|thực hiện|thụ lý|làm)|(?<!\p{L})tồn(?= \d| văn bản| vb|\s*$)|chưa (?:giải quyết|xử lý|hoàn thành)|tiếp tục giải quyết|chưa (?:đến|tới) hạn|chưa ‹until›|trong hạn|còn hạn|đang thực hiện|(?<!\p{L})tồn cuối|(?:chuyển|mang|để)(?: sang| qua)? (?:kỳ|tháng|quý|năm|tuần) (?:sau|tới)/u,
  INTIME:
    /chưa (?:đến|tới)(?: hạn)?(?= \d|\s*$)|chưa (?:đến|tới) hạn|chưa ‹until›|trong (?:thời )?hạn|còn (?:trong )?hạn|còn thời hạn/u,
  ONTIME: /‹ontime›|đúng (?:thời )?hạn|đúng hẹn|đúng quy định thời gian|kịp thời hạn/u,
  EARLY: /trước (?:thời )?hạn|trước hẹn|sớm (?:hơn |so với )?(?:thời )?hạn/u,
  LATE: /(?<!sắp )quá (?:thời )?hạn|(?<!sắp )trễ (?:hạn|hẹn)|chậm (?:hạn|muộn|trễ)|chậm so|giải quyết chậm|xử lý chậm|(?<!\p{L})(?<!sắp )(?:chậm|trễ)(?= \d|\s*$)/u,
  ONLINE: /trực tuyến|online|qua mạng|(?:qua|trên) ‹portal›/u,
  POST: /‹post›/u,
  INPERSON: /trực tiếp|(?<!\p{L})quầy(?!\p{L})|tại (?:bộ phận|trung tâm)(?! \p{L}+ phục vụ)/u,
  RETURN: /đã trả(?! lời)|trả (?:kết quả|kq|hồ sơ)|phát trả|(?<!\p{L})trả(?= qua| ‹post›)/u,
  CARRY:
    /(?:từ|của|ở) (?:các )?(?:kỳ|quý|tháng|tuần|năm)(?: báo cáo)? trước|(?<!so với )kỳ(?: báo cáo)? trước|(?:kỳ|năm|tháng|quý|tuần) trước (?:chuyển|mang|còn|để)|từ kỳ trước|(?:chuyển|mang) (?:qua|sang|tiếp)(?! (?:kỳ|tháng|quý|năm|tuần) (?:sau|tới))|tồn (?:từ |của |ở )?(?:các )?(?:kỳ|tháng|quý|tuần|năm|đầu)|tồn đọng/u,
  WITHDRAW: /(?<!\p{L})rút(?! kinh nghiệm)/u,
  STOPPED: /dừng (?:giải quyết|xử lý)|tạm dừng/u,
  REFUSE: /từ chối|không (?:được )?tiếp nhận|trả lại|không đủ điều kiện/u,
  SUPPLEMENT: /(?:yêu cầu|chờ|phải) bổ sung|bổ sung hồ sơ|bổ sung giấy tờ/u,
  ARISE: /phát sinh(?! mới)/u,
  MUST: /(?:phải|cần|đã và đang|đã đang) (?:giải quyết|xử lý|thụ lý)/u,
  DEADLINE:
    /theo (?:thời )?hạn|(?:có|được giao|giao|kèm|ấn định|quy định) (?:về )?(?:thời )?hạn|‹due›|yêu cầu (?:về )?thời (?:hạn|gian)/u,
  /** An online service, not just any procedure. */
  SERVICE: /‹dvc›/u,
  REASON: /nguyên nhân|lý do/u,
  /** Ready, and nobody has come for it. */
  UNCOLLECTED: /chưa (?:đến |tới |ra )?(?:nhận|trả)(?: kết quả)?(?!\p{L})/u,
  OUTSIDE: /(?:ngoài|không qua|chưa qua) (?:‹soft›|phần mềm|hệ thống)/u,
  /** A share of which the dossiers sent by post are left out. */
  NO_POST: /(?:không|chưa) (?:tính|kể|bao gồm|gồm) (?:\p{L}+ ){0,3}‹post›/u,
  COMPLAINT: /phản ánh|kiến nghị|khiếu nại|tố cáo|đơn thư/u,
  NEGATED:
    /(?<!\p{L})(?:không|chưa) (?:thực hiện|cung cấp|đủ điều kiện|áp dụng|triển khai|được (?:cung cấp|công khai|tích hợp))/u,
  ARCHIVE: /lưu trữ/u,
  /** A letter of apology for a dossier that is late is no dossier. */
  APOLOGY: /xin lỗi/u,
  ONLINE_SERVICE: /‹net›/u,
  CHANGED:
    /công bố(?! công khai)|ban hành mới|(?:mới|được) ban hành|sửa đổi|bãi bỏ|thay thế|đơn giản hóa|cắt giảm/u,
  NONE: /(?:không|chưa) phát sinh|không có hồ sơ/u,
  L34: /mức(?: độ)? 3 (?:và |hoặc |\/ )?(?:mức(?: độ)? )?4|một phần (?:và |hoặc |\/ )?(?:‹dvc› )?toàn trình|toàn trình (?:và |hoặc |\/ )?(?:‹dvc› )?một phần|mức(?: độ)? 3\/4/u,
  FULL: /toàn trình|mức(?: độ)? 4/u,
  PART: /một phần/u,
  L3: /mức(?: độ)? 3/u,
  L2: /mức(?: độ)? 2/u,
  MORE: /đăng ký (?:thêm|bổ sung)|bổ sung thêm/u,
  ASSIGNED: /(?<!\p{L})giao(?! (?:văn phòng|phòng|thông|dịch|diện))/u,
  GOAL: /chỉ tiêu/u,
  TOTAL: /tổng (?:số|cộng)|tổng/u,
  CITIZEN: /công dân|tổ chức cá nhân|người dân|doanh nghiệp/u,
  DIGITAL_RESULT: /kết quả (?:bản )?điện tử|kq điện tử/u,
  DIGITISE: /số hóa/u,
  SATISFIED: /hài lòng/u,
  PAY: /‹pay›/u,
  MEETING: /‹meeting›|cuộc họp|phòng họp/u,
  WEB: /‹web›/u,
  REPORT: /(?<!\p{L})báo cáo/u,
  /** Types of document, told by their place and not by words alone: see `learn/document-kind.ts`. */
  LETTER: /‹letter›/u,
  DECISION: /‹decision›/u,
  PLAN: /‹plan›/u,
  PROPOSAL: /‹proposal›/u,
  NOTICE: /‹notice›/u,
  INVITATION: /‹invitation›/u,
  OTHER_KIND: /‹otherkind›/u,
  /** A type no metric counts by itself. */
  RARE_KIND: /‹rarekind›/u,
  SHARE: /tỷ lệ|đạt|chiếm/u,
  /** Not a result of the period. */
  TARGET:
    /phấn đấu|(?:vượt|so với|theo|trên) (?:chỉ tiêu|mục tiêu|kế hoạch)|chỉ tiêu (?:là|tại|theo|\d)|mục tiêu|dự kiến|chỉ tiêu (?:giao|đề ra|được giao)|kế hoạch (?:đề ra|giao)|theo yêu cầu tối thiểu|yêu cầu đạt|đặt ra/u,
  /** Of more than this period, or of a part of it. */
  OTHER_SPAN: /bình quân|trung bình|mỗi (?:ngày|tháng|tuần)/u,
  GROWTH: /(?<!\p{L})(?:tăng|giảm)(?! cường| tải)|so với (?:cùng kỳ|năm|kỳ|quý|tháng)|cùng kỳ|so sánh/u,
  WIDER: /(?:các|của các) sở ban ngành|toàn tỉnh|cấp tỉnh|toàn quốc|cả nước/u,
} as const satisfies Record<string, RegExp>;

const CONCEPTS = Object.entries(WORDINGS) as [Concept, RegExp][];

/** Not "… từ kỳ trước | Tổng", the row of totals. */
const TOTAL_OF = /tổng .*(?:trước|tồn|chuyển)/u;
const INCLUDING = /(?<!\p{L})(?:kể cả|bao gồm|gồm|tính cả|cả|cộng với?)(?!\p{L})/u;

/** The concepts a piece of text speaks of. */
export function conceptsIn(text: string): Set<Concept> {
  let folded = ` ${fold(text)} `;
  for (const [name, stand] of NAMES) folded = folded.replace(name, stand);
  folded = folded.replace(/ {2,}/g, ' ');
  const found = new Set<Concept>();
  for (const [concept, wording] of CONCEPTS) if (wording.test(folded)) found.add(concept);
  if (found.has('L34')) for (const each of ['FULL', 'PART', 'L3'] as const) found.delete(each);
  // "tiếp nhận 120 văn bản" means those that came in.
  if (found.has('DOC') && found.has('RECV') && !found.has('OUT')) found.add('IN');
  // "Số hồ sơ phát sinh" are those that came in; "dịch vụ phát sinh hồ sơ" are services.
  if (found.has('ARISE') && !found.has('PROC') && /(?:hồ sơ|hs)(?: mới)? phát sinh(?! hồ sơ)/u.test(folded)) {
    found.add('RECV');
    found.delete('ARISE');
  }
  if (found.has('NO_POST')) found.delete('POST');
  // What comes by post and is not said to be returned by it was received by it.
  if (found.has('POST') && !found.has('RETURN')) found.add('RECV');
  // "tiếp nhận (kể cả kỳ trước chuyển sang)" is all that was to be settled.
  if (found.has('RECV') && found.has('CARRY') && (TOTAL_OF.test(folded) || INCLUDING.test(folded))) {
    found.add('MUST');
    found.delete('CARRY');
  }
  return found;
}
