/** How the codes of records read, by field of the contract. */
export const RECORD_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: { online: 'Trực tuyến', inPerson: 'Trực tiếp', postal: 'BCCI' },
  urgency: { normal: 'Thường', urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', express: 'Hỏa tốc' },
  role: { main: 'Xử lý chính', support: 'Phối hợp', info: 'Để biết' },
  status: {
    waiting: 'Chờ xử lý',
    processing: 'Đang xử lý',
    done: 'Đã xong',
    issued: 'Đã phát hành',
    cancelled: 'Đã hủy',
    new: 'Mới nộp',
    received: 'Đã tiếp nhận',
    refused: 'Từ chối',
    supplement: 'Chờ bổ sung',
    payment: 'Chờ nộp phí',
    withdrawn: 'Rút hồ sơ',
    stopped: 'Dừng',
    returned: 'Đã trả',
  },
};
