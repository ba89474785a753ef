/** Who somebody is to the service, in words. */
export const ROLES: Record<string, string> = {
  officer: 'Cán bộ',
  unitAdmin: 'Quản trị đơn vị',
  consolidator: 'Tổng hợp',
  administrator: 'Quản trị hệ thống',
};
