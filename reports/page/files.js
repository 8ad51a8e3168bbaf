// Decides how files come in and go out: read and saved by the browser, never sent anywhere.

import {textOfFile} from './engine.js';

/** The texts of files that a person chose: [{name, text}]. */
export async function textsOfFiles(files) {
  return Promise.all(
    [...files]
      .filter(({name}) => !name.startsWith('.'))
      .map(async (file) => ({
        name: file.webkitRelativePath || file.name,
        text: await textOfFile(file),
      })),
  );
}

/** All files below what was dropped, folders included. */
export async function filesOfDrop(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesBelow))).flat();
}

async function filesBelow(entry) {
  if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
}

export function saveJson(name, document) {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const link = window.document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
