/** Hands a text to the person as a file; JSON, where nothing else is said. */
export function saveAsFile(text: string, name: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A name as a part of a file's name: letters, digits and hyphens alone; `otherwise` where none are left. */
export function fileNameOf(name: string, otherwise = 'class'): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || otherwise
  );
}
