// A web application's labels, in the browser's store before the application starts. Parts of it ask for their words once
// only, and show the keys for ever when the labels come later than they do: on a first visit, or with labels of an older desk.

import {t} from './language.js';

const STORE = 'camunda-web';

/**
 * @param app as its folder is called
 * @param ours words that we say otherwise, by their keys
 */
export async function keepLabels(app, ours = {}) {
  const language = t('en', 'nl');
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  try {
    const response = await fetch(`${folder}${language}.json?bust=${window.bust}`);
    if (response.ok) {
      const words = await response.json();
      keep(`${folder}_locales_data_${language}_${window.bust}`,
        JSON.stringify({...words, labels: {...words.labels, ...ours}}));
    }
  } catch {
    // The application asks for them itself, as it would have without us.
  }
}

function keep(key, value) {
  const kept = JSON.parse(localStorage.getItem(STORE) ?? '{}');
  localStorage.setItem(STORE, JSON.stringify({...kept, [key]: value}));
}
