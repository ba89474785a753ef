/** Media types of the files the service gives and takes; `FILE` is whatever was sent. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';
export const FILE = 'application/octet-stream';
