// Talks to the desk's API with the log-in of this page.

import {t} from './language.js';

export class Refused extends Error {

  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export async function read(response) {
  if (response.status === 401) {
    location.assign('/login');
  }
  const json = await response.json().catch(() => ({}));
  if (!response.ok) {
    const fields = (json.errors ?? []).map(error => error.message).filter(Boolean);
    throw new Refused(fields.join(' ') || json.detail || json.message || `Status ${response.status}`, response.status);
  }
  return json;
}

function csrfToken() {
  return document.cookie.match(/(?:^|; )FIRSTLINE-CSRF=([^;]*)/)?.[1] ?? '';
}

export const get = path => fetch(path, {headers: {Accept: 'application/json'}}).then(read);

export const remove = path => fetch(path, {
  method: 'DELETE',
  headers: {'Accept': 'application/json', 'X-CSRF-TOKEN': csrfToken()}
}).then(read);

export const post = (path, body = {}) => fetch(path, {
  method: 'POST',
  headers: {'Accept': 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrfToken()},
  body: JSON.stringify(body)
}).then(read);

export const put = (path, body = {}) => fetch(path, {
  method: 'PUT',
  headers: {'Accept': 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrfToken()},
  body: JSON.stringify(body)
}).then(read);

/**
 * Sends a form with files.
 *
 * @param told hears, while it goes, which share of it has gone
 */
export const upload = (path, form, told) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('X-CSRF-TOKEN', csrfToken());
  request.upload.onprogress = ({loaded, total}) => told(total ? loaded / total : 0);
  request.onload = () => resolve(read(new Response(request.responseText, {status: request.status})));
  request.onerror = () => reject(new Refused(t(
    'The files could not be sent. They may be too large, or the desk cannot be reached.',
    'De bestanden konden niet worden verstuurd. Misschien zijn ze te groot, of is de servicedesk niet bereikbaar.'), 0));
  request.send(form);
});
