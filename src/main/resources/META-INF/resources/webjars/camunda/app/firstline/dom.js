// Small builders. Text becomes text nodes, never markup.

import {format} from './zone.js';

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

export function time(instant) {
  return el('time', {datetime: instant, title: instant}, format({dateStyle: 'medium', timeStyle: 'short'}, instant));
}
