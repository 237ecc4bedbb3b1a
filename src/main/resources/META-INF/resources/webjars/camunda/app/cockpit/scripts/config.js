export default {
  app: {name: 'Cockpit', vendor: 'Firstline'},
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: 'en'},
  disableWelcomeMessage: true,
  customScripts: ['../firstline/log-out'],
  // A cancelled instance whose listeners were skipped would leave its incident behind.
  skipCustomListeners: {default: false, hidden: false}
};
