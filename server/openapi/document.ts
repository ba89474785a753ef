import { z } from 'zod';
import { MAX_CAPTURE_BYTES, MAX_ROWS } from '#shared/contract/capture.ts';
import { ProblemDetails } from '#shared/contract/problem.ts';
import { MOST_RELAY_RULES } from '#shared/contract/relay.ts';
import { MOST_ADDRESSEES } from '#shared/contract/request.ts';
import { MAX_BODY } from '../routes/http/body.ts';
import type { DocumentedRoute } from './documented-route.ts';
import { ROUTES } from './routes.ts';

/** Refusals any route may answer with; each is problem details (RFC 9457). */
const REFUSALS: Record<string, string> = {
  400: 'Yêu cầu không đúng quy ước; `errors` nêu chỗ sai, không nêu giá trị.',
  401: 'Chưa đăng nhập hoặc thiết bị chưa ghép nối.',
  403: 'Không có quyền, hoặc yêu cầu đến từ trang lạ.',
  404: 'Không có, hoặc thuộc đơn vị khác.',
  429: 'Quá nhanh; xem Retry-After.',
  500: 'Lỗi của dịch vụ.',
  503: 'Cơ sở dữ liệu tạm thời không dùng được hoặc chỉ đọc; không gì được lưu, hãy gửi lại.',
  507: 'Hết chỗ lưu; không gì được lưu, hãy gửi lại.',
};
const BODY_REFUSALS: Record<string, string> = {
  409: 'Bản ghi này đang được lưu.',
  413: 'Quá lớn.',
  415: 'Không phải loại nội dung nêu ở đây, hoặc nén kiểu khác gzip.',
  422: 'Đúng quy ước nhưng không dùng được; `type` nói vì sao.',
};
const LIMITS = [
  `Thân yêu cầu: ${MAX_CAPTURE_BYTES.toLocaleString('vi-VN')} byte cho captures và imports, ${MAX_BODY.toLocaleString('vi-VN')} byte cho các yêu cầu khác, tính cả trước và sau khi giải nén.`,
  `Một bản ghi có nhiều nhất ${MAX_ROWS.toLocaleString('vi-VN')} dòng.`,
  `Một đơn vị khai nhiều nhất ${MOST_RELAY_RULES.toLocaleString('vi-VN')} thủ tục có đơn vị liên quan; một yêu cầu báo cáo hỏi nhiều nhất ${MOST_ADDRESSEES.toLocaleString('vi-VN')} đơn vị.`,
  'Mỗi thiết bị gửi 50 bản ghi một giây, dồn được một phút (LIEN_THONG_CAPTURES_PER_SECOND).',
  'Ghép nối: 20 lần rồi 10 lần một phút; đăng nhập: 20 lần rồi 20 lần một phút, sai năm lần thì khóa 15 phút.',
  'Dòng bằng chứng: nhiều nhất 200 dòng một trang; nhật ký: 100 dòng một trang.',
];

type Json = Record<string, unknown>;

/** The service described by OpenAPI 3.1, from the very schemas its routes check with. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    const path = paths[route.path] ?? {};
    path[route.method] = operation(route);
    paths[route.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Liên Thông', version: '1', description: LIMITS.join('\n\n') },
    paths,
    components: {
      schemas: { ProblemDetails: schemaOf(ProblemDetails) },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'Mã của thiết bị đã ghép nối.' },
        session: { type: 'apiKey', in: 'cookie', name: 'lien_thong_session' },
      },
    },
  };
}

function operation({ method, path, summary, who, body, answer, query, headers }: DocumentedRoute): Json {
  const parameter = (place: string) => (name: string) => ({
    name,
    in: place,
    required: place !== 'query',
    schema: { type: 'string' },
  });
  const parameters = [
    ...Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => parameter('path')(name)),
    ...(headers?.split(' ') ?? []).map(parameter('header')),
    ...(query?.split(' ') ?? []).map(parameter('query')),
  ];
  const refusals = { ...REFUSALS, ...(body ? BODY_REFUSALS : {}) };
  return {
    summary,
    operationId: `${method} ${path}`.replace(/\W+/g, '-'),
    'x-who': who,
    security: SECURITY[who],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            description: `Nhiều nhất ${body.maxBytes.toLocaleString('vi-VN')} byte.`,
            content:
              'schema' in body
                ? { 'application/json': { schema: schemaOf(body.schema) } }
                : { [body.type]: {} },
          },
        }
      : {}),
    responses: {
      [answer.status]: {
        description: summary,
        ...contentOf(answer),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [status, problem(description)]),
      ),
    },
  };
}

function contentOf({ type, schema }: DocumentedRoute['answer']): Json {
  if (!type && !schema) return {};
  const read = schema ? { 'application/json': { schema: schemaOf(schema) } } : {};
  return { content: { ...(type ? { [type]: {} } : {}), ...read } };
}

const SECURITY: Record<DocumentedRoute['who'], Json[]> = {
  anyone: [],
  device: [{ device: [] }],
  session: [{ session: [] }],
  'signed-in': [{ device: [] }, { session: [] }],
  staff: [{ device: [] }, { session: [] }],
  administrator: [{ session: [] }],
};

function problem(description: string): Json {
  const schema = { $ref: '#/components/schemas/ProblemDetails' };
  return { description, content: { 'application/problem+json': { schema } } };
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...own } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return own;
}
