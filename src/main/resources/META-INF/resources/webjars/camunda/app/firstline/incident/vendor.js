// What vendors had or have of the incident, and what they said.

import * as api from './api.js';
import {el, time} from '../dom.js';
import {fold} from '../fold.js';
import {t} from '../language.js';
import {LEG, word} from './words.js';
import {format} from '../zone.js';

const day = date => format({dateStyle: 'medium'}, `${date}T12:00Z`);

export class VendorPart {

  constructor(number) {
    this.number = number;
    this.legs = el('div', {class: 'fl-legs'});
    this.node = el('div', {class: 'fl-vendor', hidden: true}, fold('vendor', t('Vendor', 'Leverancier'), this.legs));
  }

  /** @return the vendors' parts, in the order in which they began */
  async refresh() {
    const legs = await api.vendorLegs(this.number);
    const seen = JSON.stringify(legs);
    if (seen !== this.seen) {
      this.seen = seen;
      this.node.hidden = legs.length === 0;
      this.legs.replaceChildren(...[...legs].reverse().map(leg));
    }
    return legs;
  }
}

function leg({vendorName, vendor, summary, reference, handedAt, expectedOn, answeredAt, silentAt, solvedAt, endedAt, outcome, messages}) {
  return el('section', {class: 'fl-leg'},
    el('p', {}, el('span', {class: 'fl-strong'}, vendorName ?? vendor), ' ',
      el('span', {class: 'fl-badge'}, endedAt ? word(LEG, outcome) ?? t('ended', 'beëindigd') : t('has the word', 'is aan zet'))),
    el('p', {class: 'fl-text'}, summary),
    el('dl', {}, [
      [t('Reference', 'Referentie'), reference], [t('Handed over', 'Overgedragen'), handedAt && time(handedAt)],
      [t('Expected', 'Verwacht'), expectedOn && day(expectedOn)], [t('Answered', 'Geantwoord'), answeredAt && time(answeredAt)],
      [t('Silent since', 'Zwijgt sinds'), silentAt && time(silentAt)], [t('Solved', 'Opgelost'), solvedAt && time(solvedAt)],
      [t('Ended', 'Beëindigd'), endedAt && time(endedAt)]
    ].filter(([, value]) => value).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
    messages?.length > 0 && el('details', {},
      el('summary', {}, t(`Messages (${messages.length})`, `Berichten (${messages.length})`)),
      messages.map(({at, author, text}) => el('div', {class: 'fl-decision'},
        el('p', {class: 'fl-quiet'}, author, ' · ', time(at)), el('p', {class: 'fl-text'}, text)))));
}
