/**
 * Texts as iOffice writes them: every letter beyond ASCII as a decimal entity, the comma as `&comma;`
 * (domain/ioffice.md §2.2). The same for attributes and cells.
 */
export function entities(text: string): string {
  return text.replace(/[^ -~]|[&<>",]/gu, (char) => {
    if (char === ',') return '&comma;';
    return `&#${char.codePointAt(0)};`;
  });
}

export function printed(iso: string | null): string {
  return iso === null ? '' : `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
