// The page "Stuck" of Cockpit: what does not move by itself any more, why, and the button that helps.

import {el, time} from '../dom.js';
import {t} from '../language.js';
import {Refused, get, post} from '../request.js';
import {age, KINDS, TITLE} from './words.js';

const STUCK = '/api/v1/stuck';
const REFRESH = 30_000;
const AFTER_AN_ACTION = 2_500;

document.head.append(el('link', {rel: 'stylesheet', href: new URL('./page.css', import.meta.url).href}));

const part = encodeURIComponent;

class StuckPage {

  constructor(container) {
    this.notice = el('p', {class: 'fl-notice', role: 'status', hidden: true});
    this.asOf = el('span', {class: 'fl-as-of'});
    this.groups = el('div', {class: 'fl-groups'});
    this.node = el('main', {class: 'fl-stuck', 'aria-busy': true},
      el('header', {},
        el('h1', {}, TITLE),
        el('p', {class: 'fl-lead'}, t(
          'Work that does not move on by itself. An empty page is a desk that runs.',
          'Werk dat niet vanzelf verdergaat. Is deze pagina leeg, dan loopt alles.')),
        el('p', {}, el('button', {type: 'button', class: 'btn btn-default', onclick: () => this.refresh()},
          t('Look again', 'Opnieuw kijken')), this.asOf)),
      this.notice, this.groups);
    container.append(this.node);
    this.refreshIfSeen = () => document.hidden || this.isBeingUsed() || this.refresh();
    document.addEventListener('visibilitychange', this.refreshIfSeen);
    this.timer = setInterval(this.refreshIfSeen, REFRESH);
    this.refresh();
  }

  stop() {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.refreshIfSeen);
    this.node.remove();
  }

  /** Somebody who is choosing a colleague keeps the list under their hands. */
  isBeingUsed() {
    return this.groups.contains(document.activeElement);
  }

  async refresh() {
    try {
      const {groups} = await get(STUCK);
      this.groups.replaceChildren(...groups.map(group => this.group(group)));
      this.asOf.replaceChildren(t('as of ', 'stand van '), time(new Date().toISOString()));
    } catch (failure) {
      this.say(failure, true);
    }
    this.node.removeAttribute('aria-busy');
  }

  group({kind, items, more}) {
    const words = KINDS[kind];
    return el('section', {'data-kind': kind, class: items.length ? 'fl-some' : 'fl-none'},
      el('h2', {}, words.title, ' ', el('span', {class: 'fl-count'}, more ? `${items.length}+` : String(items.length))),
      items.length ? el('p', {class: 'fl-quiet'}, words.meaning) : null,
      kind === 'DRIFT' ? this.button(t('Look for drift now', 'Nu naar afwijkingen zoeken'), '/drift/look') : null,
      items.length ? this.table(items) : null);
  }

  table(items) {
    return el('div', {class: 'fl-scroll'}, el('table', {class: 'table'},
      el('thead', {}, el('tr', {}, [
        'Incident', t('Why', 'Waarom'), t('For', 'Hoe lang'), t('What helps', 'Wat helpt')
      ].map(title => el('th', {scope: 'col'}, title)))),
      el('tbody', {}, items.map(item => this.row(item)))));
  }

  row(item) {
    const name = item.number ?? t('The desk itself', 'De servicedesk zelf');
    return el('tr', {'data-number': item.number},
      el('td', {class: 'fl-which'},
        item.instance ? el('a', {href: `#/process-instance/${part(item.instance)}/runtime`}, name) : name,
        item.title ? el('div', {class: 'fl-quiet'}, item.title) : null),
      el('td', {class: 'fl-why'}, item.reason, item.detail ? el('div', {class: 'fl-detail'}, item.detail) : null),
      el('td', {class: 'fl-age', title: item.since}, age(item.since)),
      el('td', {class: 'fl-help'}, this.help(item)));
  }

  help(item) {
    switch (item.help) {
      case 'RETRY':
        return this.button(t('Retry', 'Opnieuw proberen'), `/faults/${part(item.key)}/retry`);
      case 'SEEN':
        return this.button(t('Seen', 'Gezien'), `/decisions/${part(item.key)}/seen`);
      case 'CARRY_OUT':
        return this.button(t('Carry out now', 'Nu uitvoeren'), `/alarms/${part(item.key)}/run`);
      case 'CHECK':
        return this.button(t('Check again', 'Opnieuw controleren'), `/drift/${part(item.key)}/check`);
      case 'ASSIGN':
        return this.assign(item);
      default:
        return null;
    }
  }

  assign(item) {
    const who = el('select', {class: 'form-control', 'aria-label': t('Agent', 'Medewerker')},
      el('option', {value: ''}, t('Choose an agent', 'Kies een medewerker')));
    const button = el('button', {type: 'button', class: 'btn btn-primary', disabled: true, onclick: () => this.act(button,
      `/tasks/${part(item.key)}/assign`, {assignee: who.value, insteadOf: item.assignee})}, t('Assign', 'Toewijzen'));
    who.addEventListener('change', () => { button.disabled = who.value === ''; });
    who.addEventListener('focus', () => this.offer(who, item), {once: true});
    return el('div', {class: 'fl-assign'}, who, button);
  }

  async offer(who, {key, assignee}) {
    try {
      const {agents} = await get(`${STUCK}/tasks/${part(key)}/agents`);
      who.append(...agents.filter(({id}) => id !== assignee).map(({id, name}) => el('option', {value: id}, name)));
    } catch (failure) {
      this.say(failure, true);
    }
  }

  button(words, path) {
    const button = el('button', {type: 'button', class: 'btn btn-primary', onclick: () => this.act(button, path)}, words);
    return button;
  }

  async act(button, path, body) {
    button.disabled = true;
    try {
      await post(STUCK + path, body);
      this.say(t('Done. What is still stuck stays in the list.', 'Gedaan. Wat nog vastzit, blijft in de lijst.'), false);
    } catch (failure) {
      this.say(failure, true);
    }
    button.blur();
    await this.refresh();
    setTimeout(() => this.refreshIfSeen(), AFTER_AN_ACTION);
  }

  say(what, isRefusal) {
    this.notice.textContent = typeof what === 'string' || what instanceof Refused ? what.message ?? what : t(
      'The desk cannot be reached; this may be out of date.',
      'De servicedesk is niet bereikbaar; dit kan verouderd zijn.');
    this.notice.className = isRefusal ? 'fl-notice fl-refused' : 'fl-notice';
    this.notice.setAttribute('role', isRefusal ? 'alert' : 'status');
    this.notice.hidden = false;
  }
}

let open = null;

const page = {
  id: 'firstline-stuck',
  pluginPoint: 'cockpit.route',
  properties: {path: '/stuck'},
  render: container => {
    open?.stop();
    open = new StuckPage(container);
  },
  unmount: () => {
    open?.stop();
    open = null;
  }
};

/** Whom the desk does not tell what is stuck sees no way to it. */
const link = {
  id: 'firstline-stuck-link',
  pluginPoint: 'cockpit.navigation',
  priority: 150,
  properties: {pagePath: '#/stuck', path: '/stuck', checkActive: path => path.includes('#/stuck')},
  render: async container => {
    const mayRead = await get(STUCK).then(() => true, failure => !(failure instanceof Refused) || failure.status !== 403);
    if (mayRead) {
      container.append(el('a', {href: '#/stuck'}, TITLE));
    }
  }
};

export default [link, page];
