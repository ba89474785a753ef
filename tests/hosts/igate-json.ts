import { createHash } from 'node:crypto';
import type { HostChannel, HostDossier, HostDossierStatus, UnitYear } from './unit-year.ts';

/** Words are the national ones (igate.md §4.2); ids other than 0, 2 and 4 are [inferred]: read the words. */
const STATUS: Record<HostDossierStatus, { id: number; name: string }> = {
  new: { id: 0, name: 'Mới đăng ký' },
  processing: { id: 2, name: 'Đang xử lý' },
  supplement: { id: 3, name: 'Yêu cầu bổ sung giấy tờ' },
  done: { id: 4, name: 'Đã xử lý xong' },
  returned: { id: 5, name: 'Đã trả kết quả' },
  withdrawn: { id: 8, name: 'Công dân yêu cầu rút hồ sơ' },
  refused: { id: 9, name: 'Không được tiếp nhận' },
};

/** [inferred] ids and words of `applyMethod`; words after igate.md §4.3. */
export const APPLY_METHOD: Record<HostChannel, { id: number; name: string }> = {
  online: { id: 0, name: 'Trực tuyến' },
  inPerson: { id: 1, name: 'Trực tiếp' },
  postal: { id: 2, name: 'Qua bưu chính công ích' },
};

const RECEIVING_KIND: Record<HostChannel, readonly [vi: string, en: string]> = {
  online: ['Nhận trực tuyến', 'Online'],
  inPerson: ['Nhận trực tiếp', 'In person'],
  postal: ['Nhận qua bưu chính công ích', 'By post'],
};

/** A stable 24-hex id for things that have none of their own (procedures, sectors, kinds). */
export function objectId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

export function statusName(dossier: HostDossier): string {
  return STATUS[dossier.status].name;
}

export function receivingKindName(dossier: HostDossier): string {
  return RECEIVING_KIND[dossier.returnChannel][0];
}

/** A row of `content[]` as `GET …/pa/dossier/search` answers it (igate.md §2.1). */
export function dossierRow(year: UnitYear, dossier: HostDossier) {
  const { unit } = year;
  const agency = { id: unit.agencyId, code: unit.agencyCode, name: unit.agencyName };
  const status = STATUS[dossier.status];
  const open = dossier.finishedAt === null;
  return {
    id: dossier.id,
    code: dossier.code,
    nationCode: dossier.nationalCode || null,
    procedure: {
      id: objectId(dossier.procedure.code),
      code: dossier.procedure.code,
      translate: { languageId: 228, name: dossier.procedure.name },
      sector: {
        id: objectId(dossier.procedure.sector),
        code: sectorCode(dossier.procedure.sector),
        name: dossier.procedure.sector,
      },
    },
    applicant: {
      data: {
        fullname: dossier.applicant.name,
        ownerFullname: dossier.applicant.owner,
        phoneNumber: dossier.applicant.phone,
        identityNumber: dossier.applicant.identity,
        address: dossier.applicant.address,
        province: { label: 'Tỉnh', value: objectId('province') },
        noidungyeucaugiaiquyet: dossier.applicant.request,
      },
    },
    appliedDate: dossier.appliedAt,
    acceptedDate: dossier.acceptedAt,
    appointmentDate: dossier.dueAt,
    dueDate: dossier.dueAt,
    completedDate: dossier.finishedAt,
    ...(dossier.result
      ? { soKyHieuKetQua: dossier.result.symbol, ngayBanHanhKetQua: dossier.result.issuedOn }
      : {}),
    dossierStatus: status,
    dossierTaskStatus: {
      id: objectId(`task-${status.id}`),
      name: open && status.id === 2 ? 'Thụ lý hồ sơ' : status.name,
    },
    // The deadline of the step, not of the dossier.
    currentTask: open
      ? [
          {
            dueDate: dossier.acceptedAt ?? dossier.appliedAt,
            assignee: { fullname: dossier.officer },
            agency,
          },
        ]
      : [],
    applyMethod: APPLY_METHOD[dossier.channel],
    dossierReceivingKind: {
      id: objectId(`kind-${dossier.returnChannel}`),
      name: [
        { languageId: 228, name: RECEIVING_KIND[dossier.returnChannel][0] },
        { languageId: 46, name: RECEIVING_KIND[dossier.returnChannel][1] },
      ],
    },
    agency,
    accepter: { fullname: dossier.officer },
    processingTimeUnit: 'd',
  };
}

export type DossierRow = ReturnType<typeof dossierRow>;

function sectorCode(sector: string): string {
  return sector
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

/** A Spring page; `spec=slice` carries no totals. */
export function springPage(rows: DossierRow[], total: number, page: number, size: number, slice: boolean) {
  const pages = Math.ceil(total / size);
  const head = {
    content: rows,
    pageable: { pageNumber: page, pageSize: size, offset: page * size, paged: true, unpaged: false },
    last: page >= pages - 1,
    first: page === 0,
    number: page,
    size,
    numberOfElements: rows.length,
    empty: rows.length === 0,
  };
  return slice ? head : { ...head, totalPages: pages, totalElements: total };
}
