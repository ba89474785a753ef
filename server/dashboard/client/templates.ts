import type { ReportRequest } from '#shared/contract/api.ts';
import {
  type BindingsRequest,
  FillPreview,
  MOST_TEMPLATE_BYTES,
  TagsAnswer,
  TemplateAnswer,
  TemplatesAnswer,
} from '#shared/contract/template.ts';
import { Fault } from './fault.ts';
import { ask, download, tell, upload } from './request.ts';
import { query } from './service.ts';

type Period = ReportRequest['period'];
const of = (id: string): string => `/templates/${encodeURIComponent(id)}`;

/** What is said of a file beyond the limit, which a browser could only tell as a lost connection. */
export const TOO_LARGE = {
  code: 'too-large',
  sentence: 'Tệp quá lớn. Hãy giảm dung lượng ảnh trong tệp (dưới 20 MB) rồi tải lên lại.',
  places: [],
  waitSeconds: null,
};

/** The unit's own templates; each throws a `Fault`. */
export const templates = {
  all: async (unit: string) => (await ask('GET', `/templates${query({ unit })}`, TemplatesAnswer)).templates,
  tags: async () => (await ask('GET', '/templates/tags', TagsAnswer)).tags,
  add: async (unit: string, file: File) => {
    // The service stops reading such a file half way, which a browser can only tell as a lost connection.
    if (file.size > MOST_TEMPLATE_BYTES) throw new Fault('refused', 413, TOO_LARGE);
    return upload(`/templates${query({ unit })}`, TemplateAnswer, file);
  },
  read: (id: string) => ask('GET', of(id), TemplateAnswer),
  /** Says what figures are; refused when somebody has changed the template since. */
  bind: (id: string, request: BindingsRequest) => ask('PUT', `${of(id)}/bindings`, TemplateAnswer, request),
  preview: (id: string, period: Period) => ask('POST', `${of(id)}/fill?preview=1`, FillPreview, { period }),
  filled: (id: string, period: Period) => download(`${of(id)}/fill`, { period }),
  remove: (id: string) => tell('DELETE', of(id)),
};
