import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../../extension/background/diagnostics.ts';
import { popupState } from '../ui/popup-states.ts';

it('keeps names, units, addresses, keys and free words out of the diagnostics', () => {
  const text = diagnosticsOf(popupState.troubled, { browser: 'Chromium', now: 0 });
  for (const secret of ['Lê Thị', 'Sở Xây dựng', 'Máy văn thư', 'lienthong', '00000000-', '761/TTr']) {
    expect(text).not.toContain(secret);
  }
  expect(JSON.parse(text)).toMatchObject({
    service: { scheme: 'https', where: 'internet' },
    queue: { waiting: 12, parked: 1, trouble: 'unreachable' },
    held: [{ status: 422, parked: true }],
    problems: [{ adapter: 'ioffice-outgoing-list@1', code: 'layout-changed' }],
  });
});
