/** Parts of a path that name one record (numbers, long hexadecimal ids) become `*`. Pure. */
export function pathPattern(path: string): string {
  return path
    .split('/')
    .map((part) =>
      /^\d+$|^[\da-f]{16,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(part) ? '*' : part,
    )
    .join('/')
    .slice(0, 300);
}
