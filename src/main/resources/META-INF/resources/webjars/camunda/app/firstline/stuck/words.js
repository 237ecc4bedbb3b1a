// The page's words.

import {t} from '../language.js';

export const TITLE = t('Stuck', 'Vastgelopen');

export const KINDS = {
  TECHNICAL_FAULT: {
    title: t('Technical faults', 'Technische storingen'),
    meaning: t('A step failed for the last time: mend the cause, then let the desk try it again. Or a table could not answer: have it mended, then say that you have seen it.',
      'Een stap mislukte voor het laatst: verhelp de oorzaak en laat de servicedesk het opnieuw proberen. Of een tabel kon niet antwoorden: laat haar herstellen en meld dat je het zag.')
  },
  PROMISE_BROKEN: {
    title: t('Broken promises', 'Gebroken toezeggingen'),
    meaning: t('The requester was promised this by now. It goes from here when it is done.',
      'Dit was de melder tegen deze tijd toegezegd. Het gaat hier weg zodra het gedaan is.')
  },
  OVERDUE_ALARM: {
    title: t('Overdue alarms', 'Te late alarmen'),
    meaning: t('A timer or a step of the desk is more than two minutes late.',
      'Een timer of een stap van de servicedesk is meer dan twee minuten te laat.')
  },
  OVERDUE_WAIT: {
    title: t('Waits past their limit', 'Wachten over de grens'),
    meaning: t('The incident came back from a wait that took too long, and nobody has acted.',
      'Het incident kwam terug omdat het wachten te lang duurde, en niemand deed iets.')
  },
  EXPIRED_OFFER: {
    title: t('Offers that ended', 'Verlopen aanbiedingen'),
    meaning: t('Nobody took this work in time, and the desk offers it to nobody else. Many mean that the drawing of the line lacks its timer.',
      'Niemand nam dit werk op tijd aan, en de servicedesk biedt het niemand anders aan. Zijn het er veel, dan mist de tekening van de lijn haar timer.')
  },
  UNASSIGNED_TASK: {
    title: t('Tasks without an agent', 'Taken zonder medewerker'),
    meaning: t('Nobody has had this work for more than 30 minutes.',
      'Dit werk ligt al meer dan 30 minuten bij niemand.')
  },
  DRIFT: {
    title: t('Drift', 'Afwijkingen'),
    meaning: t('Process and incident tell different stories. The desk looks every 15 minutes.',
      'Proces en incident spreken elkaar tegen. De servicedesk kijkt elke 15 minuten.')
  }
};

/** How long ago, in the two largest units. */
export function age(since) {
  const minutes = Math.max(0, Math.floor((Date.now() - new Date(since)) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts = [
    days && `${days} ${days === 1 ? t('day', 'dag') : t('days', 'dagen')}`,
    hours && `${hours} ${t('h', 'u')}`,
    (minutes % 60 || minutes === 0) && `${minutes % 60} min`
  ];
  return parts.filter(Boolean).slice(0, 2).join(' ');
}
