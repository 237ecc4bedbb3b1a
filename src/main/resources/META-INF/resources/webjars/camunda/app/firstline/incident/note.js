// The box for a note. What is typed survives a change of tab or task until it is sent.

import * as api from './api.js';
import {el} from './dom.js';

const BUTTON = {INTERNAL: 'Add note', PUBLIC: 'Send to requester'};
const PLACEHOLDER = {INTERNAL: 'What colleagues should know …', PUBLIC: 'What the requester will read …'};
const drafts = new Map();

export function noteBox(incident, afterwards) {
  const {number, requester} = incident;
  const draft = drafts.get(number) ?? {text: '', visibility: 'INTERNAL'};
  const text = el('textarea', {
    id: 'fl-note', class: 'form-control', rows: '3', maxlength: '20000',
    oninput: remember
  });
  const visibility = el('select', {id: 'fl-visibility', class: 'form-control', onchange: remember},
    el('option', {value: 'INTERNAL'}, 'Internal note'),
    el('option', {value: 'PUBLIC'}, 'Message to the requester'));
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
    const reach = requester.email ? `${requester.name} gets this by e-mail.`
      : `${requester.name} gave no e-mail address: call, and write down what was said.`;
    hint.textContent = visibility.value === 'PUBLIC' ? reach : 'Only people of the desk see this.';
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
    el('label', {for: 'fl-note'}, 'Write into the journal'), text,
    el('div', {class: 'fl-row'}, el('label', {for: 'fl-visibility', class: 'sr-only'}, 'Who sees it'), visibility, send),
    hint, refusal);
}
