// How a promise stands, in the few words of a badge. Time left is that of the clock on the wall, not open time.

import {t} from '../language.js';
import {format} from '../zone.js';

const MINUTE = 60_000;
const UNIT = {H: 60 * MINUTE, M: MINUTE, S: 1_000};
const DAY = 24 * 60 * MINUTE;
const DAYS_BY_NAME = 6;

const CLOCK = {hour: '2-digit', minute: '2-digit'};
const BY_NAME = {weekday: 'short'};
const BY_DATE = {day: 'numeric', month: 'short'};
const DAY_ALONE = {year: 'numeric', month: 'numeric', day: 'numeric'};

/** Its state, for the colour, and its words; null where nothing was promised and nothing is due. */
export function badge(promise, dueAt, now = Date.now()) {
  const due = dueAt ? new Date(dueAt).getTime() : null;
  switch (promise) {
    case 'BREACHED':
      return {state: promise, words: due !== null && due <= now ? late(due, now) : t('broken', 'te laat')};
    case 'AT_RISK':
      return {state: promise, words: join(t('at risk', 'dreigt te laat'), due !== null && ahead(due, now))};
    case 'PAUSED':
      return {state: promise, words: join(t('paused', 'staat stil'), due !== null && ahead(due, now))};
    case 'ON_TRACK':
      return {state: promise, words: due === null ? t('on track', 'op tijd') : ahead(due, now)};
    default:
      return due === null ? null : {state: due <= now ? 'AT_RISK' : 'NONE', words: ahead(due, now)};
  }
}

/** Today by the hour, this week by the day, else by the date. */
export function moment(instant, now = Date.now()) {
  const at = new Date(instant);
  if (format(DAY_ALONE, at) === format(DAY_ALONE, now)) {
    return format(CLOCK, at);
  }
  return `${format(Math.abs(at - now) < DAYS_BY_NAME * DAY ? BY_NAME : BY_DATE, at)} ${format(CLOCK, at)}`;
}

/** "2 h 10"; from a day on in days where these are days of 24 hours. */
export function span(millis, inDays = false) {
  const minutes = Math.floor(millis / MINUTE);
  if (inDays && millis >= DAY) {
    const days = Math.floor(millis / DAY);
    return `${days} ${days === 1 ? t('day', 'dag') : t('days', 'dagen')}`;
  }
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours ? [hours, t('h', 'u'), rest || null].filter(part => part !== null).join(' ') : `${rest} min`;
}

/** Of "PT1H30M", in milliseconds; each part of a negative duration has its own sign. */
export const millis = duration => [...duration.matchAll(/(-?[\d.]+)([HMS])/g)]
  .reduce((sum, [, count, unit]) => sum + Number(count) * UNIT[unit], 0);

function ahead(due, now) {
  const left = due - now;
  if (left <= 0) {
    return t(`was due ${moment(due, now)}`, `had klaar moeten zijn ${moment(due, now)}`);
  }
  return left < DAY ? t(`${span(left)} left`, `nog ${span(left)}`)
    : t(`due ${moment(due, now)}`, `uiterlijk ${moment(due, now)}`);
}

const late = (due, now) => t(`broken ${span(now - due, true)} ago`, `te laat sinds ${moment(due, now)}`);

const join = (...words) => words.filter(Boolean).join(', ');
