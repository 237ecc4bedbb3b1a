// How people and teams are called; what nobody knows is shown as it is written.

import * as api from './api.js';
import {t} from '../language.js';

const known = new Map();

function named(key, load) {
  if (!known.has(key)) {
    known.set(key, load().catch(() => null));
  }
  return known.get(key);
}

export async function person(engineApi, id) {
  if (!/^[\w.-]{1,60}$/.test(id)) {
    return id;
  }
  const user = await named(`user ${id}`, () => api.user(engineApi, id));
  return user ? `${user.firstName ?? ''} ${user.lastName ?? ''}`.trim() : id;
}

/** Authors are a user's id, "id for requester", the requester's name, or the desk itself. */
export async function author(engineApi, text) {
  if (text === 'desk') {
    return t('Service desk', 'Servicedesk');
  }
  const [, id, requester] = text.match(/^(\S+)(?: for (.*))?$/) ?? [null, text];
  const name = await person(engineApi, id);
  return requester ? `${name} ${t('for', 'namens')} ${requester}` : name;
}

export async function team(engineApi, code) {
  const group = await named(`group ${code}`, () => api.group(engineApi, code));
  return group?.name ?? code;
}
