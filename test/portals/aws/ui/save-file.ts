/**
 * Has the browser save `text` under `name`, the way many consoles do: by a link that is never part of the page,
 * to a Blob whose address is gone as soon as it was clicked.
 */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
