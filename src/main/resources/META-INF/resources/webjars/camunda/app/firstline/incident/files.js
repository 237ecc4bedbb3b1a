// The files of the incident: who added them, who sees them, adding by button or by dropping them.

import * as api from './api.js';
import {el, time} from '../dom.js';
import {fold} from '../fold.js';
import {DUTCH, t} from '../language.js';
import * as names from './names.js';
import {VISIBILITY, word} from './words.js';

const UNITS = ['kB', 'MB', 'GB'];
const STEP = 1024;

export class FilesPart {

  constructor(number, engineApi, afterwards) {
    this.number = number;
    this.engineApi = engineApi;
    this.afterwards = afterwards;
    this.list = el('ul', {class: 'fl-others'});
    this.refusal = el('p', {class: 'fl-refusal', role: 'alert', hidden: true});
    this.progress = el('progress', {max: '100', value: '0', 'aria-label': t('Sending', 'Versturen')});
    this.sending = el('p', {class: 'fl-sending', role: 'status', hidden: true}, t('Sending … ', 'Versturen … '), this.progress);
    this.node = el('div', {
      class: 'fl-files', ondragover: event => this.over(event), ondragleave: event => this.left(event), ondrop: event => this.drop(event)
    }, fold('files', t('Files', 'Bestanden'), this.refusal, this.list, this.adding(), this.sending));
  }

  /** @param legs the vendors' parts in the incident; the one that has not ended may be shown files */
  async refresh(legs) {
    this.me ??= await this.reader();
    const files = await api.attachments(this.number);
    const leg = legs.find(each => !each.endedAt);
    const seen = JSON.stringify([files, leg?.vendor, leg?.files]);
    if (seen !== this.seen) {
      this.seen = seen;
      const items = await Promise.all(files.map(file => this.item(file, leg)));
      this.list.replaceChildren(...(items.length ? items : [el('li', {class: 'fl-quiet'}, t('There are none.', 'Er zijn er geen.'))]));
    }
  }

  async reader() {
    const user = await api.loggedIn(this.engineApi);
    return api.person(user);
  }

  async item(file, leg) {
    const {id, name, size, author, authorKind, visibility, attachedAt} = file;
    const who = authorKind === 'AGENT' ? await names.author(this.engineApi, author) : author;
    const shared = leg?.files?.some(each => each.id === id);
    return el('li', {'data-file': id},
      el('p', {}, el('a', {href: api.attachmentAddress(this.number, id), download: ''}, el('bdi', {}, name)), ' ',
        el('span', {class: `fl-tag fl-seen-${visibility}`}, word(VISIBILITY, visibility)),
        shared && [' ', el('span', {class: 'fl-tag'}, t(`${leg.vendorName} sees it`, `${leg.vendorName} ziet dit`))]),
      el('p', {class: 'fl-quiet'}, `${inWords(size)} · `, who, ' · ', time(attachedAt)),
      el('p', {class: 'fl-actions'}, leg && this.sharing(file, leg, shared), this.removing(file)));
  }

  sharing({id, name, authorKind}, leg, shared) {
    if (authorKind === 'VENDOR') {
      return null;
    }
    return shared
      ? button(t('Show the vendor no longer', 'Niet meer aan leverancier tonen'), name, () => this.act(() => api.unshare(this.number, id)))
      : button(t(`Show ${leg.vendorName}`, `Aan ${leg.vendorName} tonen`), name, () => this.act(() => api.share(this.number, id)));
  }

  /** In two steps: nothing brings it back. */
  removing({id, name, author, authorKind}) {
    const own = authorKind === 'AGENT' && author === this.me.user;
    if (!own && !this.me.roles.includes('LEAD')) {
      return null;
    }
    return button(t('Remove', 'Verwijderen'), name, event => {
      event.currentTarget.replaceWith(
        button(t('Remove for good', 'Definitief verwijderen'), name, () => this.act(() => api.detach(this.number, id)), 'btn-danger'));
      this.list.querySelector(`[data-file="${id}"] .btn-danger`).focus();
    });
  }

  adding() {
    this.visibility = el('select', {id: 'fl-file-visibility', class: 'form-control'},
      el('option', {value: 'INTERNAL'}, t('for the desk only', 'alleen voor de servicedesk')),
      el('option', {value: 'PUBLIC'}, t('for the requester too', 'ook voor de melder')));
    this.chosen = el('input', {
      type: 'file', id: 'fl-file', class: 'sr-only', multiple: true, tabindex: '-1', 'aria-hidden': 'true',
      onchange: () => this.send([...this.chosen.files])
    });
    this.add = el('button', {type: 'button', class: 'btn btn-default', onclick: () => this.chosen.click()},
      t('Add files …', 'Bestanden toevoegen …'));
    return el('div', {class: 'fl-drop'},
      el('div', {class: 'fl-row'}, this.add,
        el('label', {for: 'fl-file-visibility', class: 'sr-only'}, t('Who sees them', 'Wie ze ziet')), this.visibility, this.chosen),
      el('p', {class: 'fl-quiet'}, t('Or drop them here.', 'Of sleep ze hierheen.')));
  }

  over(event) {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      this.node.classList.add('fl-dropping');
    }
  }

  left(event) {
    if (!this.node.contains(event.relatedTarget)) {
      this.node.classList.remove('fl-dropping');
    }
  }

  drop(event) {
    event.preventDefault();
    this.node.classList.remove('fl-dropping');
    this.send([...event.dataTransfer.files]);
  }

  async send(files) {
    if (files.length === 0 || this.add.disabled) {
      return;
    }
    this.add.disabled = true;
    this.progress.value = 0;
    this.sending.hidden = false;
    await this.act(() => api.attach(this.number, files, this.visibility.value, share => {
      this.progress.value = Math.round(share * 100);
    }));
    this.sending.hidden = true;
    this.chosen.value = '';
    this.add.disabled = false;
  }

  async act(action) {
    this.refusal.hidden = true;
    try {
      await action();
    } catch (failure) {
      this.refusal.textContent = failure.message;
      this.refusal.hidden = false;
    }
    await this.afterwards();
  }
}

const button = (words, name, onclick, kind = 'btn-default') =>
  el('button', {'type': 'button', 'class': `btn btn-sm ${kind}`, 'aria-label': `${words}: ${name}`, onclick}, words);

function inWords(bytes) {
  let size = Math.max(bytes / STEP, 0.1);
  let unit = 0;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit++;
  }
  const digits = {maximumFractionDigits: size < 10 ? 1 : 0};
  return `${size.toLocaleString(DUTCH ? 'nl' : 'en', digits)} ${UNITS[unit]}`;
}
