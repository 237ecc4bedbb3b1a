// Forms take their own labels from the model; what form-js adds to them by itself, it says in English only.

import {DUTCH} from './language.js';

const FORM = '.fjs-container';
const SAYS = [
  [/^Select$/, 'Kies'],
  [/^No results$/, 'Niets gevonden'],
  [/^Field is required\.$/, 'Dit is nodig.'],
  [/^Field must have minimum value of (.+)\.$/, 'Dit moet ten minste $1 zijn.'],
  [/^Field must have maximum value of (.+)\.$/, 'Dit mag hoogstens $1 zijn.'],
  [/^Field must have minimum length of (.+)\.$/, 'Ten minste $1 tekens zijn nodig.'],
  [/^Field must have maximum length of (.+)\.$/, 'Hoogstens $1 tekens.'],
  [/^Value is not a number\.$/, 'Dit is geen getal.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Dit kan niet; de dichtstbijzijnde waarden zijn $1 en $2.'],
  [/^Field must match pattern (.+)\.$/, 'Dit moet passen op $1.'],
  [/^Field must be a valid email\.$/, 'Dit is geen e-mailadres.']
];

function inDutch(text) {
  const [english, dutch] = SAYS.find(([says]) => says.test(text)) ?? [];
  return english ? text.replace(english, dutch) : text;
}

function translate(form) {
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const dutch = inDutch(texts.currentNode.data);
    if (dutch !== texts.currentNode.data) {
      texts.currentNode.data = dutch;
    }
  }
}

if (DUTCH) {
  new MutationObserver(() => document.querySelectorAll(FORM).forEach(translate))
    .observe(document.body, {childList: true, characterData: true, subtree: true});
}

export default [];
