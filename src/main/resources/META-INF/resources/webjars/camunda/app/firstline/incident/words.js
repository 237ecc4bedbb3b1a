// The tab's words, by the codes of the API.

export const STATUS = {
  REGISTERED: 'Registered', IN_PROGRESS: 'In progress', WAITING: 'Waiting', RESOLVED: 'Resolved',
  CLOSED: 'Closed', WITHDRAWN: 'Withdrawn'
};

export const WAITS_FOR = {
  REQUESTER: 'for the requester', VENDOR: 'for a vendor', CHANGE: 'for a change', PROBLEM: 'for a problem'
};

export const LINE = {FIRST: 'First line', SECOND: 'Second line', THIRD: 'Third line'};

export const LEVEL = {HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low'};

export const CHANNEL = {
  PHONE: 'Phone', WALK_IN: 'Walk-in', EMAIL: 'E-mail', PORTAL: 'Portal', CHAT: 'Chat', MONITORING: 'Monitoring',
  CALLBACK: 'Callback', API: 'API'
};

export const LANGUAGE = {nl: 'Dutch', en: 'English'};

export const RESOLUTION = {
  FIXED: 'Fixed', WORKAROUND: 'Workaround', HOW_TO: 'Explained how to', USER_KNOWLEDGE: 'Question about use',
  NOT_REPRODUCIBLE: 'Not reproducible', NO_ANSWER: 'No answer', OTHER: 'Other'
};

export const ENTRY = {
  REGISTERED: 'Registered', PRIORITISED: 'Priority', ROUTED: 'Routed', ASSIGNED: 'Assigned', RELEASED: 'Given back',
  HANDED_OVER: 'Handed over', SENT_BACK: 'Sent back', WAIT_STARTED: 'Waits', WAIT_ENDED: 'Wait ended',
  WAIT_LIMIT: 'Waited too long', RESOLVED: 'Resolved', CONFIRMED: 'Confirmed', REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn', REPRIORITISED: 'Impact or urgency changed', STATUS: 'Status', AMENDED: 'Corrected',
  MESSAGE: 'Message to the requester', NOTE: 'Note', REPLY: 'Reply', NOTIFIED: 'Mail sent',
  NOT_NOTIFIED: 'No mail sent'
};

/** Entries in which somebody says something; the others tell what happened, in one line. */
export const SPOKEN = new Set(['MESSAGE', 'NOTE', 'REPLY', 'RESOLVED', 'REJECTED', 'WITHDRAWN', 'HANDED_OVER',
  'SENT_BACK', 'WAIT_STARTED']);

/** Entries whose text is codes of ours. */
export const CODED = new Set(['REGISTERED', 'PRIORITISED', 'WAIT_ENDED', 'STATUS']);

export const VISIBILITY = {PUBLIC: 'requester sees it', INTERNAL: 'internal', LEADS: 'leads only'};

const CODES = {...STATUS, ...CHANNEL, REQUESTER: 'requester', VENDOR: 'vendor', CHANGE: 'change', PROBLEM: 'problem'};

/** "IN_PROGRESS → WAITING" in words. */
export const inWords = text => text.replace(/\b[A-Z][A-Z_]+\b/g, code => CODES[code] ?? code);

export const word = (words, code) => (code === null || code === undefined ? null : words[code] ?? code);
