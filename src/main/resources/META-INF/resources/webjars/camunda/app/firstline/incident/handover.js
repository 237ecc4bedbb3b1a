// The last hand-over, for the line that goes on: why it came, what was tried, and who keeps the contact with the requester.

import {el, time} from '../dom.js';
import {fold} from '../fold.js';
import {t} from '../language.js';
import * as names from './names.js';

export class HandOverPart {

  constructor(engineApi) {
    this.engineApi = engineApi;
    this.body = el('div', {class: 'fl-inside'});
    this.node = el('section', {class: 'fl-handover', hidden: true},
      fold('handover', t('From the line before', 'Van de vorige lijn'), this.body));
  }

  /** @param entries the journal's, in the order of writing */
  async draw(incident, entries) {
    const handed = entries.findLast(entry => entry.kind === 'HANDED_OVER');
    this.node.hidden = !handed || incident.line === 'FIRST';
    if (this.node.hidden) {
      return;
    }
    const tried = entries.find(entry => entry.kind === 'TRIED' && entry.seq === handed.seq + 1);
    this.body.replaceChildren(...[
      el('p', {class: 'fl-meta'}, el('span', {}, await names.author(this.engineApi, handed.author)), time(handed.at)),
      said(t('Reason', 'Reden'), handed.text === 'REFUSED_AGAIN'
        ? t('A solution was refused again.', 'Een oplossing is opnieuw geweigerd.') : handed.text),
      said(t('What was tried', 'Wat is er geprobeerd'), !tried || tried.text === 'NOT_TOLD' ? t('not told', 'niet gezegd') : tried.text),
      incident.contactOwner && el('p', {class: 'fl-quiet'},
        `${t('Contact of the requester:', 'Contact van de melder:')} `,
        await names.person(this.engineApi, incident.contactOwner))
    ].filter(Boolean));
  }
}

const said = (title, words) => el('div', {}, el('p', {class: 'fl-quiet'}, title), el('p', {class: 'fl-text'}, words));
