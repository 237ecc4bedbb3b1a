// The journal, newest first. The API gives it in the order of writing, so its end is read again for what is new.

import * as api from './api.js';
import {el, time} from '../dom.js';
import {millis, span} from './due.js';
import {fold} from '../fold.js';
import {t} from '../language.js';
import * as names from './names.js';
import {CODED, ENTRY, SPOKEN, VISIBILITY, clockName, inWords, word} from './words.js';

const STEP = 20;

export class Journal {

  constructor(number, engineApi) {
    this.number = number;
    this.engineApi = engineApi;
    this.entries = new Map();
    this.lastPage = null;
    this.shown = STEP;
    this.list = el('ol', {class: 'fl-journal'});
    this.more = el('button', {type: 'button', class: 'btn btn-default', onclick: () => this.showMore()});
    this.node = el('section', {}, fold('journal', t('Journal', 'Logboek'), this.list, this.more));
  }

  async refresh() {
    const before = this.entries.size;
    let cursor = this.lastPage;
    do {
      this.lastPage = cursor;
      const page = await api.journal(this.number, cursor);
      page.items.forEach(entry => this.entries.set(entry.seq, entry));
      cursor = page.nextCursor;
    } while (cursor);
    if (this.entries.size !== before) {
      await this.draw();
    }
  }

  /** In the order of writing. */
  inOrder() {
    return [...this.entries.values()].sort((one, other) => one.seq - other.seq);
  }

  async showMore() {
    this.shown += STEP;
    await this.draw();
  }

  async draw() {
    const newest = [...this.entries.values()].sort((one, other) => other.seq - one.seq).slice(0, this.shown);
    this.list.replaceChildren(...await Promise.all(newest.map(entry => this.item(entry))));
    const left = this.entries.size - newest.length;
    this.more.hidden = left === 0;
    this.more.textContent = `${t('Load more', 'Meer laden')} (${left})`;
  }

  async item(entry) {
    const spoken = SPOKEN.has(entry.kind);
    const said = await this.said(entry);
    return el('li', {class: `fl-entry fl-${entry.visibility} ${spoken ? 'fl-spoken' : 'fl-told'}`},
      el('p', {class: 'fl-meta'},
        el('span', {class: 'fl-kind'}, word(ENTRY, entry.kind)),
        el('span', {}, await names.author(this.engineApi, entry.author)),
        time(entry.at),
        spoken ? el('span', {class: 'fl-tag'}, word(VISIBILITY, entry.visibility)) : null),
      said ? el('p', {class: spoken ? 'fl-text' : 'fl-happened'}, said) : null);
  }

  said({kind, text}) {
    if (kind === 'ROUTED') {
      return names.team(this.engineApi, text.split(' ').pop());
    }
    if (kind === 'ASSIGNED') {
      return names.person(this.engineApi, text);
    }
    if (kind === 'CHECKED' && text === '') {
      return t('nothing differs', 'niets wijkt af');
    }
    if (kind === 'PROMISE_BROKEN') {
      return clockName(text);
    }
    if (kind === 'PROMISE_CHANGED') {
      return inWords(text).replace(/PT[\d.HMS]+/g, duration => span(millis(duration)));
    }
    if (kind === 'TRIED' || kind === 'LESSON') {
      return text.replace(/^[A-Z_]+(?=$|: )/, inWords);
    }
    if (kind === 'MISROUTED') {
      return names.team(this.engineApi, text);
    }
    if (kind === 'TEAM_CHANGED_OFTEN') {
      return `${text} ×`;
    }
    return CODED.has(kind) ? inWords(text) : text;
  }
}
