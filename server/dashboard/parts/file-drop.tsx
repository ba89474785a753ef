/** A card that takes one file, dropped on it or chosen. */
export function FileDrop(props: { label: string; hint: string; accept: string; onFile(file: File): void }) {
  const { label, hint, accept, onFile } = props;
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <section
      class="card"
      aria-label="Chọn tệp"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <label>
        {label}
        <small>{hint}</small>
        <span class="file">
          <input
            type="file"
            name="file"
            accept={accept}
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file, corrected, may be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <span>Chọn tệp…</span>
        </span>
      </label>
    </section>
  );
}
