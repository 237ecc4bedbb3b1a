import {keepLabels} from '../../firstline/labels.js';
import {t} from '../../firstline/language.js';

await keepLabels('welcome');

export default {
  app: {name: 'Welcome', vendor: 'Firstline'},
  // One language only: dates speak the one that arrives last.
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: t('en', 'nl')},
  disableWelcomeMessage: true,
  customScripts: ['../firstline/log-out']
};
