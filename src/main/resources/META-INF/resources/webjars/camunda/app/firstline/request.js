// Talks to the desk's API with the log-in of this page.

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
