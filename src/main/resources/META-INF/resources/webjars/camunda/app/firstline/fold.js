// A part of a tab that folds, and stays as its reader left it.

import {el} from './dom.js';

const KEY = 'firstline.folded.';

/** @param id by which the browser remembers it */
export function fold(id, title, ...children) {
  return el('details', {class: 'fl-fold', open: !isFolded(id), ontoggle: event => remember(id, event.currentTarget.open)},
    el('summary', {}, el('h4', {}, title)), ...children);
}

function isFolded(id) {
  try {
    return localStorage.getItem(KEY + id) === 'yes';
  } catch {
    return false;
  }
}

function remember(id, open) {
  try {
    localStorage.setItem(KEY + id, open ? 'no' : 'yes');
  } catch {
    // A browser that keeps nothing shows everything again.
  }
}
