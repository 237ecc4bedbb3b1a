// Talks to the desk's API with the log-in of this page, and to the engine's where only that knows.

export class Refused extends Error {}

async function read(response) {
  if (response.status === 401) {
    location.assign('/login');
  }
  const json = await response.json().catch(() => ({}));
  if (!response.ok) {
    const fields = (json.errors ?? []).map(error => error.message).filter(Boolean);
    throw new Refused(fields.join(' ') || json.detail || json.message || `Status ${response.status}`);
  }
  return json;
}

function csrfToken() {
  return document.cookie.match(/(?:^|; )FIRSTLINE-CSRF=([^;]*)/)?.[1] ?? '';
}

const get = path => fetch(path, {headers: {Accept: 'application/json'}}).then(read);

export const incident = number => get(`/api/v1/incidents/${encodeURIComponent(number)}`);

export const journal = (number, cursor) =>
  get(`/api/v1/incidents/${encodeURIComponent(number)}/journal?limit=200`
    + (cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''));

export const write = (number, text, visibility) =>
  fetch(`/api/v1/incidents/${encodeURIComponent(number)}/journal`, {
    method: 'POST',
    headers: {'Accept': 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrfToken()},
    body: JSON.stringify({text, visibility})
  }).then(read);

/** The number of the incident that a task belongs to; null when it belongs to none. */
export async function numberOf(engineApi, taskId) {
  const response = await fetch(`${engineApi}/task/${encodeURIComponent(taskId)}/variables/incident`,
    {headers: {Accept: 'application/json'}});
  return response.status === 404 ? null : (await read(response)).value;
}

export const user = (engineApi, id) => get(`${engineApi}/user/${encodeURIComponent(id)}/profile`);

export const group = (engineApi, id) => get(`${engineApi}/group/${encodeURIComponent(id)}`);
