// Times are those of the desk's calendar, as in the sentences and pictures that requesters and agents read; never the browser's.

import {get} from './request.js';
import {t} from './language.js';

const LOCALE = t('en-GB', 'nl-NL');
let zone;
let asked = null;

/** Once; until it is known, and where the desk does not tell, times are the browser's. */
export function knowZone() {
  asked ??= get('/api/v1/calendars/default')
    .then(calendar => { zone = calendar.zone; })
    .catch(() => { asked = null; });
  return asked;
}

/** Its name, as people read it; null while nobody knows. */
export const zoneName = () => zone?.replaceAll('_', ' ') ?? null;

export const format = (options, instant) => new Intl.DateTimeFormat(LOCALE, {...options, timeZone: zone}).format(new Date(instant));
