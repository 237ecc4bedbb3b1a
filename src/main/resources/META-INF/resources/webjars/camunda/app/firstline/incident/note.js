// The box for a note. What is typed survives a change of tab or task until it is sent.

import * as api from './api.js';
import {el} from '../dom.js';
import {t} from '../language.js';

const BUTTON = {INTERNAL: t('Add note', 'Notitie toevoegen'), PUBLIC: t('Send to requester', 'Naar melder sturen')};
const PLACEHOLDER = {
  INTERNAL: t('What colleagues should know …', 'Wat collega’s moeten weten …'),
  PUBLIC: t('What the requester will read …', 'Wat de melder te lezen krijgt …')
};
const drafts = new Map();

export function noteBox(incident, afterwards) {
  const {number, requester} = incident;
  const draft = drafts.get(number) ?? {text: '', visibility: 'INTERNAL'};
  const text = el('textarea', {
    id: 'fl-note', class: 'form-control', rows: '3', maxlength: '20000',
    oninput: remember
  });
  const visibility = el('select', {id: 'fl-visibility', class: 'form-control', onchange: remember},
    el('option', {value: 'INTERNAL'}, t('Internal note', 'Interne notitie')),
    el('option', {value: 'PUBLIC'}, t('Message to the requester', 'Bericht aan de melder')));
  const send = el('button', {type: 'submit', class: 'btn btn-primary'});
  const hint = el('p', {class: 'fl-quiet', role: 'status'});
  const refusal = el('p', {class: 'fl-refusal', role: 'alert', hidden: true});

  text.value = draft.text;
  visibility.value = draft.visibility;
  remember();

  function remember() {
    drafts.set(number, {text: text.value, visibility: visibility.value});
    send.textContent = BUTTON[visibility.value];
    send.disabled = text.value.trim() === '';
    text.placeholder = PLACEHOLDER[visibility.value];
    hint.textContent = visibility.value === 'PUBLIC' ? reach(requester)
      : t('Only people of the desk see this.', 'Alleen medewerkers van de servicedesk zien dit.');
  }

  async function submit(event) {
    event.preventDefault();
    send.disabled = true;
    refusal.hidden = true;
    try {
      await api.write(number, text.value.trim(), visibility.value);
      text.value = '';
      visibility.value = 'INTERNAL';
      await afterwards();
    } catch (failure) {
      refusal.textContent = failure.message;
      refusal.hidden = false;
    }
    remember();
  }

  return el('form', {class: 'fl-note', onsubmit: submit},
    el('label', {for: 'fl-note'}, t('Write into the journal', 'In het logboek schrijven')), text,
    el('div', {class: 'fl-row'}, el('label', {for: 'fl-visibility', class: 'sr-only'}, t('Who sees it', 'Wie het ziet')), visibility, send),
    hint, refusal);
}

function reach({name, email}) {
  return email ? t(`${name} gets this by e-mail.`, `${name} krijgt dit per e-mail.`)
    : t(`${name} gave no e-mail address: call, and write down what was said.`,
      `Van ${name} is geen e-mailadres bekend: bel, en schrijf op wat er is gezegd.`);
}
