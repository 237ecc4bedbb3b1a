// What was promised: the sentence that the requester reads, every clock, and their picture.

import * as api from './api.js';
import {el, time} from '../dom.js';
import {badge, millis, span} from './due.js';
import {fold} from '../fold.js';
import {DUTCH, t} from '../language.js';
import {OUTCOME, WAITS_FOR, clockName, word} from './words.js';
import {zoneName} from '../zone.js';

const PROMISED = new Set(['RESPONSE', 'RESOLUTION']);
const AT_RISK = 0.75;

export class PromisePart {

  constructor(number) {
    this.number = number;
    this.sentence = el('p', {class: 'fl-sentence'});
    this.clocks = el('div');
    this.picture = el('img', {class: 'fl-timeline', alt: t('Timeline of the promise', 'Tijdlijn van de toezegging'), hidden: true});
    this.picture.addEventListener('error', () => { this.picture.hidden = true; });
    this.node = el('section', {class: 'fl-promise', hidden: true},
      fold('promise', t('Promise', 'Toezegging'), this.sentence, this.clocks, this.picture));
  }

  async refresh() {
    const [promise, clocks] = await Promise.all([api.promise(this.number), api.clocks(this.number)]);
    this.node.hidden = clocks.length === 0;
    if (clocks.length) {
      this.sentence.replaceChildren(...[badgeOf(clocks), promise.sentence[DUTCH ? 'nl' : 'en']].filter(Boolean));
      this.clocks.replaceChildren(table(clocks));
      await this.redraw(JSON.stringify(clocks.map(clock => [clock.dueAt, clock.log])));
    }
  }

  /** Only when something happened to a clock. */
  async redraw(history) {
    if (history !== this.history) {
      this.history = history;
      const svg = await api.timeline(this.number);
      this.picture.hidden = svg === null;
      if (svg !== null) {
        this.picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      }
    }
  }
}

function badgeOf(clocks) {
  const open = clocks.filter(clock => PROMISED.has(clock.metric) && state(clock) !== 'STOP');
  const dueAt = open.map(clock => clock.dueAt).filter(Boolean).sort()[0] ?? null;
  const stands = badge(standing(open, dueAt), dueAt);
  return stands && el('span', {class: `fl-due fl-due-${stands.state}`}, stands.words);
}

function standing(open, dueAt) {
  if (open.length === 0) {
    return 'NONE';
  }
  if (open.some(clock => clock.outcome === 'BREACHED')) {
    return 'BREACHED';
  }
  if (dueAt === null) {
    return 'PAUSED';
  }
  return open.some(clock => millis(clock.spent) >= AT_RISK * millis(clock.goal.duration)) ? 'AT_RISK' : 'ON_TRACK';
}

function table(clocks) {
  const titles = [t('Clock', 'Klok'), t('Goal', 'Doel'), t('Spent', 'Verbruikt'), t('Left', 'Over'), t('Due', 'Uiterlijk'),
    t('State', 'Toestand'), t('Outcome', 'Uitkomst')];
  return el('div', {},
    el('table', {class: 'fl-clocks'},
      el('thead', {}, el('tr', {}, titles.map(title => el('th', {scope: 'col'}, title)))),
      el('tbody', {}, clocks.map(clock => row(clock, titles)))),
    el('p', {class: 'fl-quiet'}, t(
      'Goal, spent and left are open time: hours in which the desk is closed do not count. Time left on badges and cards is that of the clock on the wall.',
      'Doel, verbruikt en over zijn openingstijd: uren waarin de servicedesk dicht is, tellen niet. De resterende tijd op labels en kaarten is gewone kloktijd.'),
    zoneName() && t(` Times are those of ${zoneName()}.`, ` Tijden zijn die van ${zoneName()}.`)));
}

function row(clock, titles) {
  const cells = [goal(clock.goal), span(millis(clock.spent)), left(millis(clock.remaining)),
    clock.dueAt ? time(clock.dueAt) : '–', stateOf(clock), outcome(clock)];
  return el('tr', {'data-metric': clock.metric},
    el('th', {scope: 'row'}, name(clock)),
    cells.map((cell, place) => el('td', {'data-title': titles[place + 1]}, cell)));
}

/** A stay's log begins with its line and team. */
function name({metric, log}) {
  return clockName(metric === 'OLA' ? `OLA ${log[0].detail.split(', ')[0]}` : metric);
}

function goal({duration, workingDays}) {
  const open = span(millis(duration));
  return workingDays === null ? open
    : `${workingDays} ${workingDays === 1 ? t('working day', 'werkdag') : t('working days', 'werkdagen')} (${open})`;
}

const left = remaining => (remaining >= 0 ? span(remaining)
  : t(`${span(-remaining)} over`, `${span(-remaining)} te lang`));

const turn = ({log}) => log.findLast(({kind}) => ['START', 'PAUSE', 'RESUME', 'STOP', 'REOPEN'].includes(kind));

function state(clock) {
  return clock.runningSince ? 'RUN' : turn(clock)?.kind ?? 'STOP';
}

function stateOf(clock) {
  switch (state(clock)) {
    case 'RUN':
      return t('runs', 'loopt');
    case 'PAUSE':
      return [t('paused, waits', 'staat stil, wacht'), word(WAITS_FOR, turn(clock).reason)].filter(Boolean).join(' ');
    default:
      return t('stopped', 'gestopt');
  }
}

function outcome({outcome: code}) {
  return code ? el('span', {class: `fl-outcome fl-outcome-${code}`}, word(OUTCOME, code)) : t('open', 'open');
}
