/** Puts words on the clipboard without the permission that the asynchronous clipboard needs; false where it failed. */
export function copyText(words: string): boolean {
  const area = document.createElement('textarea');
  area.value = words;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
