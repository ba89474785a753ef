/**
 * What went wrong with a request: no connection, the session is over, the service said no and why, or it
 * answered something that is not in the contract.
 */
export type FaultKind = 'offline' | 'ended' | 'refused' | 'strange';

export interface FaultDetails {
  /** Stable word of the problem, e.g. `locked`. */
  code: string;
  /** The service's own Vietnamese sentence. */
  sentence: string;
  /** Fields or records the service names. */
  places: readonly string[];
  /** Seconds after which to try again. */
  waitSeconds: number | null;
}

export class Fault extends Error {
  override name = 'Fault';
  readonly kind: FaultKind;
  readonly status: number;
  readonly details: FaultDetails | null;
  constructor(kind: FaultKind, status: number, details: FaultDetails | null = null) {
    super(details?.code ?? kind);
    this.kind = kind;
    this.status = status;
    this.details = details;
  }
}

/** Anything that was thrown, as a fault. */
export function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault('strange', 0);
}

/** One sentence on what happened and what to do next. */
export function faultSentence({ kind, details }: Fault): string {
  switch (kind) {
    case 'offline':
      return 'Chưa liên lạc được với dịch vụ Liên Thông. Hãy kiểm tra mạng rồi thử lại; số liệu đã đọc vẫn được giữ.';
    case 'ended':
      return 'Phiên làm việc đã hết. Hãy mở lại từ tiện ích: bấm biểu tượng Liên Thông rồi “Lập báo cáo”.';
    case 'strange':
      return 'Dịch vụ trả lời không đúng quy ước, có thể vừa được nâng cấp. Hãy tải lại trang; nếu còn lỗi, báo quản trị đơn vị.';
    default:
      return details === null ? 'Dịch vụ từ chối yêu cầu này.' : refusal(details);
  }
}

const MOST_PLACES = 5;

function refusal({ sentence, places, waitSeconds }: FaultDetails): string {
  const parts = [sentence];
  if (places.length > 0) {
    const named = places.filter((place) => place !== '').slice(0, MOST_PLACES);
    const more = places.length - named.length;
    if (named.length > 0)
      parts.push(`Xem lại: ${named.join(', ')}${more > 0 ? ` và ${more} chỗ khác` : ''}.`);
  }
  if (waitSeconds !== null) parts.push(`Thử lại sau ${waitWords(waitSeconds)}.`);
  return parts.join(' ');
}

/** 870 → "14 phút 30 giây". */
export function waitWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.ceil(seconds % 60);
  if (minutes === 0) return `${rest} giây`;
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}
