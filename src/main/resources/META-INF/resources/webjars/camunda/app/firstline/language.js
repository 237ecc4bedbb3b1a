// The desk's own texts speak the language that the web apps chose for their labels: the browser's first one, else English.

const first = navigator.languages?.[0] ?? navigator.language ?? '';

export const DUTCH = /^nl\b/i.test(first);

/** The text in the reader's language. */
export const t = (english, dutch) => (DUTCH ? dutch : english);
