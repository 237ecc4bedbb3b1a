export default {
  app: {name: 'Admin', vendor: 'Firstline'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  disableWelcomeMessage: true,
  customScripts: ['../firstline/log-out']
};
