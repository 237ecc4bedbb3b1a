// What stands in the incident: title and badges, description and solution, requester and dates.

import {el, time} from '../dom.js';
import {t} from '../language.js';
import * as names from './names.js';
import {zoneName} from '../zone.js';
import {CATEGORY, CHANNEL, LANGUAGE, LEVEL, LINE, RESOLUTION, STATUS, WAITS_FOR, word} from './words.js';

export async function head(incident, engineApi) {
  const waits = incident.waitReason ? ` ${word(WAITS_FOR, incident.waitReason)}` : '';
  const team = incident.team && !isTheLines(incident) && await names.team(engineApi, incident.team);
  const line = word(LINE, incident.line);
  const assignee = incident.assignee ? await names.person(engineApi, incident.assignee) : t('nobody yet', 'nog niemand');
  return [
    el('p', {class: 'fl-number'}, incident.number),
    el('h3', {class: 'fl-title'}, incident.title),
    el('p', {class: 'fl-badges'},
      incident.priority && el('span', {class: `fl-badge fl-${incident.priority}`}, incident.priority),
      el('span', {class: `fl-badge fl-${incident.status}`}, word(STATUS, incident.status) + waits),
      el('span', {class: 'fl-where'}, [line, team, assignee].filter(Boolean).join(' · ')))
  ];
}

export function story(incident) {
  return [
    text(t('Description', 'Omschrijving'), incident.description || t('None was given.', 'Die is er niet.')),
    incident.solution && text(t('Solution', 'Oplossing'), incident.solution, [
      word(RESOLUTION, incident.resolutionCode),
      incident.minutesSpent === null ? null : t(`${incident.minutesSpent} minutes`, `${incident.minutesSpent} minuten`)
    ].filter(Boolean).join(', '))
  ].filter(Boolean);
}

export function aside(incident) {
  const {requester} = incident;
  return [
    el('section', {class: 'fl-card'},
      el('h4', {}, t('Requester', 'Melder')),
      el('p', {class: 'fl-strong'}, requester.name),
      requester.phone && el('p', {}, link(`tel:${requester.phone.replace(/[^\d+]/g, '')}`, requester.phone)),
      requester.email && el('p', {}, link(`mailto:${encodeURIComponent(requester.email)}`, requester.email)),
      el('p', {class: 'fl-quiet'}, `${t('Speaks', 'Spreekt')} ${word(LANGUAGE, requester.language)}`)),
    el('section', {class: 'fl-card'},
      el('h4', {}, t('Facts', 'Feiten')),
      list([
        [t('Channel', 'Kanaal'), word(CHANNEL, incident.channel)],
        [t('Category', 'Categorie'), [word(CATEGORY, incident.category), incident.subcategory].filter(Boolean).join(' / ') || null],
        [t('Service', 'Dienst'), incident.service],
        [t('Site', 'Locatie'), incident.site],
        [t('Impact', 'Impact'), word(LEVEL, incident.impact)],
        [t('Urgency', 'Urgentie'), word(LEVEL, incident.urgency)],
        [t('Reference', 'Referentie'), incident.externalReference],
        [t('Registered', 'Geregistreerd'), incident.registeredAt && time(incident.registeredAt)],
        [t('First response', 'Eerste reactie'), incident.firstResponseAt && time(incident.firstResponseAt)],
        [t('Resolved', 'Opgelost'), incident.resolvedAt && time(incident.resolvedAt)],
        [t('Closed', 'Gesloten'), incident.closedAt && time(incident.closedAt)],
        [t('Reopened', 'Heropend'), incident.reopenCount > 0 ? `${incident.reopenCount} ×` : null]
      ]),
      zoneName() && el('p', {class: 'fl-quiet fl-zone'}, t(`Times in ${zoneName()}`, `Tijden in ${zoneName()}`)))
  ];
}

function text(title, words, below) {
  return el('section', {},
    el('h4', {}, title),
    el('p', {class: 'fl-text'}, words),
    below && el('p', {class: 'fl-quiet'}, below));
}

function list(rows) {
  return el('dl', {}, rows.filter(([, value]) => value).flatMap(([name, value]) => [
    el('dt', {}, name), el('dd', {}, value)
  ]));
}

/** The seeded team of a line is called like the line. */
const isTheLines = ({team, line}) => team === `${line?.toLowerCase()}-line`;

const link = (href, words) => el('a', {href}, words);
