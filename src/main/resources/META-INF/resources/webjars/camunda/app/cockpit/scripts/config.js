import {keepLabels} from '../../firstline/labels.js';
import {t} from '../../firstline/language.js';

await keepLabels('cockpit');

export default {
  app: {name: 'Cockpit', vendor: 'Firstline'},
  // One language only: dates speak the one that arrives last.
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: t('en', 'nl')},
  disableWelcomeMessage: true,
  customScripts: ['../firstline/log-out', '../firstline/cockpit/fault-kinds', '../firstline/stuck/page'],
  // A cancelled instance whose listeners were skipped would leave its incident behind.
  skipCustomListeners: {default: false, hidden: false}
};
