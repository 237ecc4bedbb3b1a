export default {
  app: {name: 'Welcome', vendor: 'Firstline'},
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: 'en'},
  disableWelcomeMessage: true,
  customScripts: ['../firstline/log-out']
};
