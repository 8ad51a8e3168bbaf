// Decides in which language the page speaks, and sets values into its sentences.

let words = {};
let spoken = 'en';

export const languages = {en: 'English', ja: '日本語'};

export function useWords(all) {
  words = all;
}

export function speak(language) {
  spoken = language in languages ? language : 'en';
}

export function spokenLanguage() {
  return spoken;
}

/** The text of a key, its places {0}, {1} filled. A key without a text is shown as it is. */
export function say(key, ...values) {
  const text = words[key]?.[spoken] ?? key;
  return text.replace(/\{(\d)\}/g, (place, n) => values[n] ?? place);
}

export function hasWords(key) {
  return key in words;
}

/** What a document says in both languages: {en, ja} or a member and its twin `..._ja`. */
export function sayOf(document, member) {
  const said = document[member];
  if (said && typeof said === 'object') return said[spoken] ?? said.en;
  return (spoken === 'ja' && document[`${member}_ja`]) || said || '';
}
