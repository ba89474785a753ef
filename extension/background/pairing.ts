import { PairRequest } from '#shared/contract/api.ts';
import type { PairForm, PairResult, Policy } from '../messages.ts';
import { type Connection, withoutToken } from './connection.ts';
import { permissionPattern, readServiceAddress } from './service-address.ts';
import type { Answer, ServiceApi } from './service-api.ts';

export interface PairingPorts {
  api: Pick<ServiceApi, 'pair'>;
  policy(): Promise<Policy>;
  /** Whether the officer has granted access to a match pattern. */
  granted(pattern: string): Promise<boolean>;
  save(connection: Connection): Promise<void>;
  now(): number;
}

const UNENCRYPTED =
  'Địa chỉ này không mã hóa (http). Chỉ dùng trong mạng nội bộ; nên nhờ quản trị chuyển sang https.';

/** Swaps a pairing code for a device token. Never rejects; every refusal is a sentence with a next step. */
export async function pairDevice(ports: PairingPorts, form: PairForm): Promise<PairResult> {
  const fixed = (await ports.policy()).serviceUrl;
  const address = readServiceAddress(fixed ?? form.serviceUrl);
  if (!address.ok) return refuse(address.sentence);
  const request = PairRequest.safeParse({
    code: form.code.toUpperCase().replace(/[^A-Z0-9]/g, ''),
    label: form.label.trim(),
  });
  if (!request.success) {
    return refuse(
      form.label.trim() === ''
        ? 'Hãy đặt tên cho máy này, ví dụ “Máy văn thư”.'
        : 'Mã ghép nối gồm 8 chữ và số, ví dụ AB12-CD34. Hãy xem lại mã quản trị đã cấp.',
    );
  }
  if (!(await ports.granted(permissionPattern(address.url)))) {
    return refuse(
      'Trình duyệt chưa cho phép Liên Thông liên lạc với dịch vụ. Bấm “Ghép nối” lần nữa và chọn Cho phép.',
    );
  }
  const answer = await ports.api.pair(address.url, request.data);
  if (!answer.ok) return refuse(sentenceFor(answer));
  const connection: Connection = {
    serviceUrl: address.url,
    token: answer.value.token,
    label: request.data.label,
    officer: answer.value.officer,
    unit: answer.value.unit,
    pairedAt: new Date(ports.now()).toISOString(),
  };
  await ports.save(connection);
  return {
    paired: true,
    connection: withoutToken(connection),
    warning: address.unencrypted ? UNENCRYPTED : null,
  };
}

function sentenceFor(answer: Extract<Answer<unknown>, { ok: false }>): string {
  if (answer.why === 'unreachable') {
    return 'Không liên lạc được với dịch vụ. Kiểm tra địa chỉ và mạng rồi bấm lại.';
  }
  if (answer.why === 'not-our-service') {
    return 'Địa chỉ này không phải dịch vụ Liên Thông. Hãy hỏi lại quản trị đơn vị.';
  }
  if (answer.status === 429) return 'Đã thử quá nhiều lần. Hãy đợi vài phút rồi nhập lại.';
  return 'Mã không đúng, đã dùng hoặc đã hết hạn. Hãy xin quản trị đơn vị một mã mới.';
}

function refuse(sentence: string): PairResult {
  return { paired: false, sentence };
}
