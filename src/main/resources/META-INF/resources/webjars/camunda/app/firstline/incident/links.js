// What the incident has to do with others: its links, and incidents like it that are not linked yet.

import * as api from './api.js';
import {el, time} from '../dom.js';
import {story} from './facts.js';
import {fold} from '../fold.js';
import {t} from '../language.js';
import * as names from './names.js';
import {LIKENESS, LINK, STATUS, word} from './words.js';

const ENDED = new Set(['CLOSED', 'WITHDRAWN']);
const DUPLICATE = t('Duplicate of', 'Duplicaat van');
const CLOSES = t('Closes this incident; it follows the other one, and its requester gets a mail.',
  'Sluit dit incident; het volgt het andere, en de melder krijgt een mail.');

export class LinksPart {

  constructor(number, engineApi, afterwards) {
    this.number = number;
    this.engineApi = engineApi;
    this.afterwards = afterwards;
    this.links = el('ul', {class: 'fl-others'});
    this.similar = el('ul', {class: 'fl-others'});
    this.refusal = el('p', {class: 'fl-refusal', role: 'alert', hidden: true});
    this.adding = this.form();
    this.node = el('div', {class: 'fl-links'},
      fold('links', t('Links', 'Koppelingen'), this.refusal, this.links, this.adding),
      fold('similar', t('Similar incidents', 'Vergelijkbare incidenten'), this.similar));
  }

  /** @param news whether the incident has changed, or may have others like it by now */
  async refresh(incident, news) {
    this.over = ENDED.has(incident.status);
    const {items} = await api.links(this.number);
    const linked = JSON.stringify([items, this.over]);
    if (linked !== this.linked) {
      this.linked = linked;
      fill(this.links, items.map(link => this.link(link)), t('It is linked to none.', 'Het is aan geen ander gekoppeld.'));
      this.adding.querySelector('option[value=DUPLICATE_OF]').disabled = this.over;
    } else if (!news) {
      return;
    }
    const similar = await Promise.all((await api.similar(this.number)).map(other => this.like(other)));
    fill(this.similar, similar, t('There is none in 30 days before and after.', 'Er is er geen in 30 dagen ervoor en erna.'));
  }

  link(link) {
    return el('li', {'data-number': link.number},
      el('p', {class: 'fl-quiet'}, word(LINK, link.kind)),
      ...this.other(link),
      link.kind === 'RELATES_TO' && el('p', {class: 'fl-actions'}, button(t('Remove', 'Verwijderen'), () => this.act(
        () => api.unlink(this.number, link.id)), t(`Remove the link to ${link.number}`, `Koppeling met ${link.number} verwijderen`))));
  }

  async like(other) {
    const team = other.team && await names.team(this.engineApi, other.team);
    return el('li', {'data-number': other.number},
      ...this.other(other),
      el('p', {class: 'fl-quiet'}, [other.why.map(why => word(LIKENESS, why)).join(', '), team].filter(Boolean).join(' · '),
        ' · ', time(other.registeredAt)),
      el('p', {class: 'fl-actions'},
        button(DUPLICATE, () => this.act(() => api.link(this.number, 'DUPLICATE_OF', other.number)),
          `${DUPLICATE} ${other.number}`, {title: CLOSES, disabled: this.over || ENDED.has(other.status)}),
        button(t('Relates to', 'Hangt samen met'), () => this.act(() => api.link(this.number, 'RELATES_TO', other.number)),
          `${t('Relates to', 'Hangt samen met')} ${other.number}`)));
  }

  other({number, title, status}) {
    const inside = el('div', {class: 'fl-inside', hidden: true});
    return [
      el('p', {},
        el('button', {type: 'button', class: 'btn btn-link fl-open', onclick: () => this.act(() => open(number, inside))}, number),
        ' ', el('span', {class: `fl-badge fl-${status}`}, word(STATUS, status))),
      el('p', {}, title), inside];
  }

  form() {
    const other = el('input', {id: 'fl-other', class: 'form-control', placeholder: 'INC-2026-000123', autocomplete: 'off'});
    const kind = el('select', {id: 'fl-kind', class: 'form-control'},
      el('option', {value: 'RELATES_TO'}, t('relates to', 'hangt samen met')),
      el('option', {value: 'DUPLICATE_OF'}, t('is a duplicate of (closes it)', 'is een duplicaat van (sluit het)')));
    return el('form', {class: 'fl-link', onsubmit: event => {
      event.preventDefault();
      this.act(async () => {
        await api.link(this.number, kind.value, other.value.trim().toUpperCase());
        other.value = '';
        kind.value = 'RELATES_TO';
      });
    }},
    el('label', {for: 'fl-kind'}, t('This incident', 'Dit incident')), kind,
    el('label', {for: 'fl-other', class: 'sr-only'}, t('Number of the other incident', 'Nummer van het andere incident')), other,
    el('button', {type: 'submit', class: 'btn btn-default'}, t('Link', 'Koppelen')));
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

/** Its task, when it has one; else what stands in it. */
async function open(number, inside) {
  const task = await api.openTask(number);
  if (task) {
    const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
    query.set('task', task.id);
    location.hash = `#/?${query}`;
    return;
  }
  inside.replaceChildren(...story(await api.incident(number)));
  inside.hidden = !inside.hidden;
}

const fill = (list, items, none) => list.replaceChildren(...(items.length ? items : [el('li', {class: 'fl-quiet'}, none)]));

const button = (words, onclick, label, attributes = {}) =>
  el('button', {'type': 'button', 'class': 'btn btn-default btn-sm', 'aria-label': label, onclick, ...attributes}, words);
