// What the tab asks of the desk's API, and of the engine's where only that knows.

import {Refused, get, post, put, read, remove, upload} from '../request.js';

export {Refused};

export const incident = number => get(`/api/v1/incidents/${encodeURIComponent(number)}`);

export const journal = (number, cursor) =>
  get(`/api/v1/incidents/${encodeURIComponent(number)}/journal?limit=200`
    + (cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''));

export const write = (number, text, visibility) =>
  post(`/api/v1/incidents/${encodeURIComponent(number)}/journal`, {text, visibility});

export const promise = number => get(`/api/v1/incidents/${encodeURIComponent(number)}/promise`);

export const clocks = number => get(`/api/v1/incidents/${encodeURIComponent(number)}/clocks`);

export const links = (number, cursor) =>
  get(`/api/v1/incidents/${encodeURIComponent(number)}/links?limit=200` + (cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''));

export const link = (number, kind, other) => post(`/api/v1/incidents/${encodeURIComponent(number)}/links`, {kind, number: other});

export const unlink = (number, id) => remove(`/api/v1/incidents/${encodeURIComponent(number)}/links/${id}`);

export const similar = number => get(`/api/v1/incidents/${encodeURIComponent(number)}/similar`);

export const attachments = number => get(`/api/v1/incidents/${encodeURIComponent(number)}/attachments`);

export const attachmentAddress = (number, id) =>
  `/api/v1/incidents/${encodeURIComponent(number)}/attachments/${encodeURIComponent(id)}`;

/** All of the files or none; told hears which share has been sent. */
export function attach(number, files, visibility, told) {
  const form = new FormData();
  form.append('visibility', visibility);
  files.forEach(file => form.append('file', file));
  return upload(`/api/v1/incidents/${encodeURIComponent(number)}/attachments`, form, told);
}

export const detach = (number, id) => remove(attachmentAddress(number, id));

/** Shows an attachment to the vendor who has the incident. */
export const share = (number, id) => put(shown(number, id));

export const unshare = (number, id) => remove(shown(number, id));

const shown = (number, id) =>
  `/api/v1/incidents/${encodeURIComponent(number)}/vendor-legs/current/files/${encodeURIComponent(id)}`;

/** Name, roles and teams of somebody at the desk. */
export const person = user => get(`/api/v1/people/${encodeURIComponent(user)}`);

export const assignments = number => orNone(`/api/v1/incidents/${encodeURIComponent(number)}/assignments`);

/** One of the incident's open tasks; undefined when it is open no longer. */
export const task = (number, id) =>
  get(`/api/v1/tasks?incident=${encodeURIComponent(number)}`).then(({items}) => items.find(each => each.id === id));

/** An agent's open tasks, at most 200. */
export const tasksOf = agent => get(`/api/v1/tasks?assignee=${encodeURIComponent(agent)}&limit=200`).then(({items}) => items);

export const take = id => post(`/api/v1/tasks/${encodeURIComponent(id)}/claim`, {});

export const refuse = (id, reason) => post(`/api/v1/tasks/${encodeURIComponent(id)}/refuse`, {reason});

/** Who is logged in, as the web applications know it. */
export const loggedIn = engineApi =>
  get(engineApi.replace(/\/engine\/engine\/(\w+)$/, '/admin/auth/user/$1')).then(({userId}) => userId);

export const vendorLegs = number => orNone(`/api/v1/incidents/${encodeURIComponent(number)}/vendor-legs`);

/** Of a list that not every desk keeps; empty where it does not. */
const orNone = path => get(path).then(list => list.items ?? list).catch(failure => {
  if (failure instanceof Refused && failure.status === 404) {
    return [];
  }
  throw failure;
});

/** The newest open task of an incident; null when it has none. */
export const openTask = number => get(`/api/v1/tasks?incident=${encodeURIComponent(number)}`).then(({items}) => items[0] ?? null);

/** The picture of the promise, as text; null when there is none. */
export const timeline = number => fetch(`/api/v1/incidents/${encodeURIComponent(number)}/timeline`)
  .then(response => (response.ok ? response.text() : null));

/** The number of the incident that a task belongs to; null when it belongs to none. */
export async function numberOf(engineApi, taskId) {
  const task = `${engineApi}/task/${encodeURIComponent(taskId)}`;
  const response = await fetch(`${task}/variables/incident`, {headers: {Accept: 'application/json'}});
  return response.status === 404 ? byBusinessKey(engineApi, await get(task)) : (await read(response)).value;
}

/** The watch over a promise knows its incident by its key alone. */
async function byBusinessKey(engineApi, {processInstanceId}) {
  const {businessKey} = await get(`${engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`);
  return /^INC-\d{4}-\d+$/.test(businessKey ?? '') ? businessKey : null;
}

export const user = (engineApi, id) => get(`${engineApi}/user/${encodeURIComponent(id)}/profile`);

export const group = (engineApi, id) => get(`${engineApi}/group/${encodeURIComponent(id)}`);
