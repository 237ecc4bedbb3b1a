// The card of a task: the title of its incident, which the engine does not know, and what the engine knows, in words.

import * as api from './api.js';
import {el} from '../dom.js';
import {badge, moment} from './due.js';
import {t} from '../language.js';
import {offeredUntil} from './offers.js';
import {LINE, word} from './words.js';
import {format, knowZone} from '../zone.js';

const FRESH = 300_000;
const MINUTE = 60_000;
const PROMISE = 'promise';
const NONE = {number: '', words: ''};
const titles = new Map();
let me = null;

async function title(engineApi, taskId) {
  const number = await api.numberOf(engineApi, taskId);
  return number ? {number, words: (await api.incident(number)).title} : NONE;
}

function remembered(engineApi, taskId) {
  const known = titles.get(taskId);
  if (known && Date.now() - known.at < FRESH) {
    return known.title;
  }
  const loading = title(engineApi, taskId).catch(() => NONE);
  titles.set(taskId, {title: loading, at: Date.now()});
  return loading;
}

/** The variables that the list names, and the due date: the card came with both. */
function facts({task, filterProperties}) {
  const values = new Map((task?._embedded?.variable ?? []).map(({name, value}) => [name, value]));
  const shown = (filterProperties?.variables ?? [])
    .filter(({name}) => name !== PROMISE && values.get(name))
    .map(({name, label}) => el('span', {}, `${label}: `,
      el('span', {class: 'fl-value'}, name === 'line' ? word(LINE, values.get(name)) : String(values.get(name)))));
  return [...due(values.get(PROMISE), task?.due), ...shown];
}

function due(promise, at) {
  const stands = badge(promise, at);
  return stands ? [
    el('span', {class: `fl-due fl-due-${stands.state}`, title: at && t(`Due ${full(at)}`, `Uiterlijk ${full(at)}`)}, stands.words),
    at && !stands.words.includes(moment(at)) && el('span', {}, `${t('due', 'uiterlijk')} ${moment(at)}`)
  ].filter(Boolean) : [];
}

async function drawOffer(offer, task, engineApi) {
  const until = task ? await offeredUntil(task) : null;
  offer.hidden = until === null;
  if (until) {
    offer.textContent = task.assignee === await loggedIn(engineApi)
      ? t(`Offered to you until ${moment(until)}`, `Aan jou aangeboden tot ${moment(until)}`)
      : t(`Offered until ${moment(until)}`, `Aangeboden tot ${moment(until)}`);
  }
}

function loggedIn(engineApi) {
  me ??= api.loggedIn(engineApi).catch(() => { me = null; });
  return me;
}

const full = at => format({dateStyle: 'full', timeStyle: 'short'}, at);

export default {
  id: 'firstline-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: async (container, {api: {engineApi}, taskId}, scope) => {
    const line = el('p', {class: 'fl-card-title'});
    const below = el('p', {class: 'fl-card-facts'});
    const offer = el('p', {class: 'fl-card-offer', hidden: true});
    container.append(line, offer, below);
    const draw = () => {
      below.replaceChildren(...facts(scope));
      drawOffer(offer, scope.task, engineApi);
    };
    scope.$watchGroup(['task', 'filterProperties'], draw);
    knowZone().then(draw);
    const tick = setInterval(draw, MINUTE);
    scope.$on('$destroy', () => clearInterval(tick));
    const {number, words} = await remembered(engineApi, taskId);
    line.textContent = container.textContent.includes(number) ? words : `${number} ${words}`;
  }
};
