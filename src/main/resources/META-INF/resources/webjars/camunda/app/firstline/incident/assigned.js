// To whom the desk gave the work, why, and why not to the others.

import * as api from './api.js';
import {el, time} from '../dom.js';
import {moment} from './due.js';
import {fold} from '../fold.js';
import {DUTCH, t} from '../language.js';
import * as names from './names.js';
import {STRATEGY, WHY_NOT, word} from './words.js';

const TITLES = [t('Agent', 'Medewerker'), t('Could take it', 'Kon het krijgen'), t('Level', 'Niveau'), t('Load', 'Werk'),
  t('Idle since', 'Vrij sinds')];

export class AssignedPart {

  constructor(number, engineApi) {
    this.number = number;
    this.engineApi = engineApi;
    this.said = el('div');
    this.node = el('div', {class: 'fl-assigned', hidden: true}, fold('assigned', t('Assignment', 'Toewijzing'), this.said));
  }

  async refresh() {
    const decisions = await api.assignments(this.number);
    const seen = JSON.stringify(decisions);
    if (seen !== this.seen) {
      this.seen = seen;
      this.node.hidden = decisions.length === 0;
      const [newest, ...earlier] = [...decisions].reverse();
      this.said.replaceChildren(...(newest ? await this.draw(newest, earlier) : []));
    }
  }

  async draw(newest, earlier) {
    const rows = await Promise.all(newest.candidates.map(each => this.row(each)));
    const kept = await Promise.all(earlier.map(each => this.sentence(each)));
    return [
      await this.sentence(newest),
      rows.length && el('details', {},
        el('summary', {}, t(`Everybody of the team (${rows.length})`, `Iedereen van het team (${rows.length})`)),
        el('table', {class: 'fl-clocks fl-candidates'},
          el('thead', {}, el('tr', {}, TITLES.map(title => el('th', {scope: 'col'}, title)))),
          el('tbody', {}, rows))),
      kept.length && el('details', {},
        el('summary', {}, t(`Earlier (${kept.length})`, `Eerder (${kept.length})`)), kept)
    ].filter(Boolean);
  }

  async sentence({at, team, strategy, sentence}) {
    return el('div', {class: 'fl-decision'},
      el('p', {}, sentence[DUTCH ? 'nl' : 'en']),
      el('p', {class: 'fl-quiet'}, time(at), ' · ', [await names.team(this.engineApi, team), word(STRATEGY, strategy)].join(' · ')));
  }

  async row({agent, eligible, reason, backAt, skillLevel, load, idleSince}) {
    const whyNot = [word(WHY_NOT, reason), backAt && `${t('back', 'terug')} ${moment(backAt)}`].filter(Boolean).join(', ');
    const cells = [eligible ? t('yes', 'ja') : `${t('no', 'nee')}: ${whyNot}`, skillLevel ?? '–', load ?? '–',
      idleSince ? time(idleSince) : '–'];
    return el('tr', {},
      el('th', {scope: 'row'}, await names.person(this.engineApi, agent)),
      cells.map((cell, place) => el('td', {'data-title': TITLES[place + 1]}, cell)));
  }
}
