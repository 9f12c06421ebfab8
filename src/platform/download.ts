/** A browser's own download. @param blob its address, which is let go of when the browser has it */
export function download(blob: string, name: string): void {
  const link = document.createElement('a');
  link.href = blob;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(blob), 60_000);
}
