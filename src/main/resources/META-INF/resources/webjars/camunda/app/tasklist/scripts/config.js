import {keepLabels} from '../../firstline/labels.js';
import {t} from '../../firstline/language.js';

await keepLabels('tasklist', {COMPLETE_ERROR: t('Not completed', 'Niet afgerond')});

export default {
  app: {name: 'Tasklist', vendor: 'Firstline'},
  // One language only: dates speak the one that arrives last.
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: t('en', 'nl')},
  disableWelcomeMessage: true,
  customScripts: [
    '../firstline/log-out', '../firstline/told', '../firstline/form-words', '../firstline/form-complete',
    '../firstline/incident/card', '../firstline/incident/tab'
  ],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: t('claims the currently selected task', 'pakt de gekozen taak op')},
    focusFilter: {key: 'ctrl+shift+f', description: t('goes to the first filter in the list', 'gaat naar het eerste filter in de lijst')},
    focusList: {key: 'ctrl+alt+l', description: t('goes to the first task in the list', 'gaat naar de eerste taak in de lijst')},
    focusForm: {key: 'ctrl+alt+f', description: t('goes to the first field of the form', 'gaat naar het eerste veld van het formulier')},
    startProcess: {key: 'ctrl+alt+p', description: t('opens the dialogue that starts a process', 'opent het venster waarin je een proces start')}
  }
};
