import { reportPage } from './page.ts';

/** A single-page application: the script builds the form and controls every input. */
export function controlledForm(): string {
  return reportPage(
    'CỔNG BÁO CÁO BỘ (TẬP)',
    'Báo cáo ứng dụng công nghệ thông tin',
    '<div id="ung-dung"></div>',
    'report-controlled.js',
  );
}
