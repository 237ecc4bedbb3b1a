// The tab's words, by the codes of the API.

import {t} from '../language.js';

export const STATUS = {
  REGISTERED: t('Registered', 'Geregistreerd'), IN_PROGRESS: t('In progress', 'In behandeling'),
  WAITING: t('Waiting', 'Wacht'), RESOLVED: t('Resolved', 'Opgelost'), CLOSED: t('Closed', 'Gesloten'),
  WITHDRAWN: t('Withdrawn', 'Ingetrokken')
};

export const WAITS_FOR = {
  REQUESTER: t('for the requester', 'op de melder'), VENDOR: t('for a vendor', 'op een leverancier'),
  CHANGE: t('for a change', 'op een wijziging'), PROBLEM: t('for a problem', 'op een probleem')
};

export const LINE = {
  FIRST: t('First line', 'Eerste lijn'), SECOND: t('Second line', 'Tweede lijn'), THIRD: t('Third line', 'Derde lijn')
};

export const METRIC = {
  RESPONSE: t('First response', 'Eerste reactie'), RESOLUTION: t('Solution', 'Oplossing'),
  OLA: t('Time at a line', 'Tijd bij een lijn'), VENDOR: t('Vendor', 'Leverancier')
};

export const OUTCOME = {
  MET: t('kept', 'nagekomen'), BREACHED: t('broken', 'gebroken'), CANCELLED: t('no longer counts', 'telt niet meer')
};

export const LEVEL = {HIGH: t('High', 'Hoog'), MEDIUM: t('Medium', 'Midden'), LOW: t('Low', 'Laag')};

export const CHANNEL = {
  PHONE: t('Phone', 'Telefoon'), WALK_IN: t('Walk-in', 'Aan de balie'), EMAIL: t('E-mail', 'E-mail'),
  PORTAL: t('Portal', 'Portaal'), CHAT: t('Chat', 'Chat'), MONITORING: t('Monitoring', 'Monitoring'),
  CALLBACK: t('Callback', 'Terugbelverzoek'), API: 'API'
};

export const CATEGORY = {
  HARDWARE: t('Hardware', 'Hardware'), SOFTWARE: t('Software', 'Software'), NETWORK: t('Network', 'Netwerk'),
  ACCOUNT: t('Account and access', 'Account en toegang'), EMAIL: t('E-mail', 'E-mail'),
  PRINTING: t('Printing', 'Printen'), TELEPHONY: t('Telephony', 'Telefonie'), OTHER: t('Other', 'Overig')
};

export const LANGUAGE = {nl: t('Dutch', 'Nederlands'), en: t('English', 'Engels')};

export const RESOLUTION = {
  FIXED: t('Fixed', 'Verholpen'), WORKAROUND: t('Workaround', 'Tijdelijke oplossing'),
  HOW_TO: t('Explained how to', 'Uitgelegd hoe het werkt'), USER_KNOWLEDGE: t('Question about use', 'Gebruikersvraag'),
  NOT_REPRODUCIBLE: t('Not reproducible', 'Niet te reproduceren'), NO_ANSWER: t('No answer', 'Geen antwoord'),
  OTHER: t('Other', 'Anders')
};

export const ENTRY = {
  REGISTERED: t('Registered', 'Geregistreerd'), PRIORITISED: t('Priority', 'Prioriteit'),
  ROUTED: t('Routed', 'Doorgezet'), ASSIGNED: t('Assigned', 'Toegewezen'), RELEASED: t('Given back', 'Teruggegeven'),
  OFFER_EXPIRED: t('Not taken in time', 'Niet op tijd aangenomen'), OFFER_REFUSED: t('Offer refused', 'Aanbod geweigerd'),
  HANDED_OVER: t('Handed over', 'Overgedragen'), SENT_BACK: t('Sent back', 'Teruggestuurd'),
  TRIED: t('What was tried', 'Wat is er geprobeerd'), MISROUTED: t('Misrouted', 'Verkeerd gerouteerd'),
  TEAM_CHANGED_OFTEN: t('Changed team often', 'Vaak van team gewisseld'), LESSON: t('Lesson', 'Les'),
  WAIT_STARTED: t('Waits', 'Wacht'), WAIT_ENDED: t('Wait ended', 'Wacht niet meer'),
  WAIT_LIMIT: t('Waited too long', 'Wachtte te lang'), RESOLVED: t('Resolved', 'Opgelost'),
  CONFIRMED: t('Confirmed', 'Bevestigd'), REJECTED: t('Rejected', 'Afgewezen'),
  WITHDRAWN: t('Withdrawn', 'Ingetrokken'),
  REPRIORITISED: t('Impact or urgency changed', 'Impact of urgentie gewijzigd'), STATUS: t('Status', 'Status'),
  AMENDED: t('Corrected', 'Verbeterd'), LINKED: t('Linked', 'Gekoppeld'), UNLINKED: t('Link removed', 'Koppeling verwijderd'), MESSAGE: t('Message to the requester', 'Bericht aan de melder'),
  NOTE: t('Note', 'Notitie'), REPLY: t('Reply', 'Antwoord'), NOTIFIED: t('Mail sent', 'Mail verstuurd'),
  NOT_NOTIFIED: t('No mail sent', 'Geen mail verstuurd'), BOUNCED: t('A mail did not arrive', 'Een mail kwam niet aan'), RETRIED: t('Tried again', 'Opnieuw geprobeerd'),
  CHECKED: t('Checked for drift', 'Op afwijkingen gecontroleerd'),
  PROMISE_BROKEN: t('Promise broken', 'Toezegging gebroken'), PROMISE_CHANGED: t('Promise changed', 'Toezegging gewijzigd'),
  ESCALATION_DECIDED: t('Decided on the breach', 'Over de overschrijding beslist'),
  TABLE_FAILED: t('A table could not answer', 'Een tabel kon niet antwoorden'),
  TABLE_SEEN: t('Saw to a table that could not answer', 'Keek naar een tabel die niet kon antwoorden'),
  VENDOR_CALLED_IN: t('Called in a vendor', 'Schakelde een leverancier in'),
  VENDOR_MESSAGE: t('Message to the vendor', 'Bericht aan de leverancier'),
  VENDOR_ANSWERED: t('Vendor answered', 'Leverancier antwoordde'),
  VENDOR_SOLVED: t('Solved, says the vendor', 'Opgelost volgens de leverancier'),
  VENDOR_SILENT: t('Vendor stayed silent', 'Leverancier bleef stil'),
  ATTACHED: t('Added files', 'Voegde bestanden toe'), ATTACHMENT_REMOVED: t('Removed a file', 'Verwijderde een bestand'),
  CALLBACK_REQUESTED: t('Asked to be called', 'Wil gebeld worden'),
  CALLBACK_WITHDRAWN: t('Call no longer wanted', 'Bellen hoeft niet meer'),
  CALLBACK_NOT_REACHED: t('Called, nobody answered', 'Gebeld, niemand nam op'),
  CALLED_BACK: t('Called back', 'Teruggebeld')
};

export const LINK = {
  DUPLICATE_OF: t('Duplicate of', 'Duplicaat van'), DUPLICATED_BY: t('Has the duplicate', 'Heeft als duplicaat'),
  RELATES_TO: t('Relates to', 'Hangt samen met')
};

export const LIKENESS = {
  SAME_REQUESTER: t('same requester', 'zelfde melder'), SAME_SERVICE: t('same service', 'zelfde dienst'),
  WORDS: t('like words', 'zelfde woorden')
};

export const STRATEGY = {
  BEST_AGENT: t('best agent', 'beste medewerker'), ROUND_ROBIN: t('in turn', 'om de beurt'),
  LEAST_LOADED: t('least work', 'minste werk'), QUEUE_ONLY: t('queue only', 'alleen wachtrij')
};

export const WHY_NOT = {
  ABSENT: t('absent', 'afwezig'), OFF_SHIFT: t('not on shift', 'geen dienst'), LACKS_SKILL: t('lacks the skill', 'mist de vaardigheid'),
  AT_CAPACITY: t('has enough', 'heeft genoeg'), REFUSED: t('refused it', 'weigerde het'), HAD_OFFER: t('had the offer', 'had het aanbod')
};

export const LEG = {
  SOLVED: t('solved', 'opgelost'), ANSWERED: t('answered', 'geantwoord'), WITHDRAWN: t('withdrawn', 'ingetrokken'),
  WENT_ON: t('the desk went on', 'servicedesk ging verder')
};

/** Entries in which somebody says something; the others tell what happened, in one line. */
export const SPOKEN = new Set(['MESSAGE', 'NOTE', 'REPLY', 'RESOLVED', 'REJECTED', 'WITHDRAWN', 'HANDED_OVER',
  'SENT_BACK', 'WAIT_STARTED', 'VENDOR_CALLED_IN', 'VENDOR_MESSAGE', 'VENDOR_ANSWERED', 'VENDOR_SOLVED',
  'TRIED', 'LESSON', 'CALLBACK_REQUESTED', 'CALLBACK_NOT_REACHED', 'CALLED_BACK']);

/** Entries whose text is codes of ours. */
export const CODED = new Set(['REGISTERED', 'PRIORITISED', 'WAIT_ENDED', 'STATUS', 'CHECKED', 'LINKED', 'UNLINKED']);

export const VISIBILITY = {
  PUBLIC: t('requester sees it', 'melder ziet dit'), INTERNAL: t('internal', 'intern'),
  LEADS: t('leads only', 'alleen teamleiders')
};

const CODES = {
  ...STATUS, ...CHANNEL, ...METRIC, ...LINK, PRIORITY: t('priority', 'prioriteit'),
  CALENDAR: t('calendar', 'kalender'), REQUESTER: t('requester', 'melder'), VENDOR: t('vendor', 'leverancier'),
  CHANGE: t('change', 'wijziging'), PROBLEM: t('problem', 'probleem'),
  TOKEN_GONE: t('no process carries it', 'geen proces draagt het'),
  TWO_INSTANCES: t('two processes carry it', 'twee processen dragen het'),
  STATUS_BEHIND: t('process and status differ', 'proces en status verschillen'),
  NOT_TOLD: t('not told', 'niet gezegd'), TEACHABLE: t('teachable', 'te leren'), KNOWN_ERROR: t('known error', 'bekende fout'),
  NOT_TEACHABLE: t('not teachable', 'niet te leren'),
  RUNS_ON: t('ended, but its process goes on', 'afgelopen, maar het proces gaat door')
};

/** "IN_PROGRESS → WAITING" in words. */
export const inWords = text => text.replace(/\b[A-Z][A-Z_]+\b/g, code => CODES[code] ?? code);

/** What a clock measures: "RESPONSE", or "OLA FIRST first-line" for a stay. */
export function clockName(text) {
  const [metric, line] = text.split(' ');
  return line ? word(LINE, line) : word(METRIC, metric);
}

export const word = (words, code) => (code === null || code === undefined ? null : words[code] ?? code);
