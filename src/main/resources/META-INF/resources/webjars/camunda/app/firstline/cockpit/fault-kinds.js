// Cockpit shows the kind of an entry as its code: the table of a process instance says it in words instead.

import {t} from '../language.js';

const KINDS = {
  'Failed Job': t('technical fault', 'technische storing'),
  decisionFailed: t('technical fault: a table could not answer', 'technische storing: een tabel kon niet antwoorden'),
  slaBreached: t('promise broken', 'toezegging gebroken')
};

function name(cell) {
  const words = KINDS[cell.textContent.trim()];
  if (words) {
    cell.firstChild.data = words;
  }
}

new MutationObserver(() => document.querySelectorAll('td.type').forEach(name))
  .observe(document.body, {childList: true, characterData: true, subtree: true});

export default [];
