// What stands in the incident: title and badges, description and solution, requester and dates.

import {el, time} from './dom.js';
import * as names from './names.js';
import {CHANNEL, LANGUAGE, LEVEL, LINE, RESOLUTION, STATUS, WAITS_FOR, word} from './words.js';

export async function head(incident, engineApi) {
  const waits = incident.waitReason ? ` ${word(WAITS_FOR, incident.waitReason)}` : '';
  const team = incident.team && await names.team(engineApi, incident.team);
  const line = word(LINE, incident.line);
  const assignee = incident.assignee ? await names.person(engineApi, incident.assignee) : 'nobody yet';
  return [
    el('p', {class: 'fl-number'}, incident.number),
    el('h3', {class: 'fl-title'}, incident.title),
    el('p', {class: 'fl-badges'},
      incident.priority && el('span', {class: `fl-badge fl-${incident.priority}`}, incident.priority),
      el('span', {class: `fl-badge fl-${incident.status}`}, word(STATUS, incident.status) + waits),
      el('span', {class: 'fl-where'}, [line, team === line ? null : team, assignee].filter(Boolean).join(' · ')))
  ];
}

export function story(incident) {
  return [
    text('Description', incident.description || 'None was given.'),
    incident.solution && text('Solution', incident.solution, [
      word(RESOLUTION, incident.resolutionCode),
      incident.minutesSpent === null ? null : `${incident.minutesSpent} minutes`
    ].filter(Boolean).join(', '))
  ].filter(Boolean);
}

export function aside(incident) {
  const {requester} = incident;
  return [
    el('section', {class: 'fl-card'},
      el('h4', {}, 'Requester'),
      el('p', {class: 'fl-strong'}, requester.name),
      requester.phone && el('p', {}, link(`tel:${requester.phone.replace(/[^\d+]/g, '')}`, requester.phone)),
      requester.email && el('p', {}, link(`mailto:${encodeURIComponent(requester.email)}`, requester.email)),
      el('p', {class: 'fl-quiet'}, `Speaks ${word(LANGUAGE, requester.language)}`)),
    el('section', {class: 'fl-card'},
      el('h4', {}, 'Facts'),
      list([
        ['Channel', word(CHANNEL, incident.channel)],
        ['Category', [category(incident.category), incident.subcategory].filter(Boolean).join(' / ') || null],
        ['Impact', word(LEVEL, incident.impact)],
        ['Urgency', word(LEVEL, incident.urgency)],
        ['Reference', incident.externalReference],
        ['Registered', incident.registeredAt && time(incident.registeredAt)],
        ['First response', incident.firstResponseAt && time(incident.firstResponseAt)],
        ['Resolved', incident.resolvedAt && time(incident.resolvedAt)],
        ['Closed', incident.closedAt && time(incident.closedAt)],
        ['Reopened', incident.reopenCount > 0 ? `${incident.reopenCount} ×` : null]
      ]))
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

/** Seeded categories are codes; what somebody wrote otherwise stays as it is. */
const category = code => (/^[A-Z][A-Z_]+$/.test(code ?? '') ? code[0] + code.slice(1).toLowerCase() : code);

const link = (href, words) => el('a', {href}, words);
