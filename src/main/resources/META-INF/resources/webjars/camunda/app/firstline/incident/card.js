// The incident's title on the card of its task: the engine does not know it.

import * as api from './api.js';
import {el} from '../dom.js';

const FRESH = 300_000;
const titles = new Map();

async function title(engineApi, taskId) {
  const number = await api.numberOf(engineApi, taskId);
  return number ? (await api.incident(number)).title : '';
}

function remembered(engineApi, taskId) {
  const known = titles.get(taskId);
  if (known && Date.now() - known.at < FRESH) {
    return known.title;
  }
  const loading = title(engineApi, taskId).catch(() => '');
  titles.set(taskId, {title: loading, at: Date.now()});
  return loading;
}

export default {
  id: 'firstline-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: async (container, {api: {engineApi}, taskId}) => {
    const line = el('p', {class: 'fl-card-title'});
    container.append(line);
    line.textContent = await remembered(engineApi, taskId);
  }
};
