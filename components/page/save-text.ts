/** Hands a file to the person, through the browser's own download. */
export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The download has taken hold of the file by the next turn; before it, some browsers would save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
