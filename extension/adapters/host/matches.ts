/**
 * Where content scripts are injected. Hosts alone never decide (adapters recognise pages by what stands
 * on them), but least permission asks for the narrowest pattern: government and vendor domains, and only
 * the paths of the two systems (ioffice.md §1.1, igate.md §1.1).
 */
const IOFFICE_DOMAINS = [
  'gov.vn',
  'dcs.vn',
  'vnptioffice.vn',
  'vnptdaklak.vn',
  'vnpt.vn',
  'vnpost.vn',
  'edu.vn',
];
const IOFFICE_PATHS = ['qlvbdh*', 'vpdt/*', 'qlvbboca/*'];

export const IOFFICE_MATCHES: string[] = IOFFICE_DOMAINS.flatMap((domain) =>
  IOFFICE_PATHS.map((path) => `*://*.${domain}/${path}`),
);

export const IGATE_MATCHES: string[] = ['*://*.gov.vn/vi/*', '*://*.vnptigate.vn/vi/*'];
