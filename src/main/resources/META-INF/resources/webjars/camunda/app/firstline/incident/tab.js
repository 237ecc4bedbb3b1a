// The tab "Incident" of a task in Tasklist: the incident as it stands, live, and its journal.

import * as api from './api.js';
import {AssignedPart} from './assigned.js';
import {el} from '../dom.js';
import {aside, head, story} from './facts.js';
import {FilesPart} from './files.js';
import {HandOverPart} from './handover.js';
import {Journal} from './journal.js';
import {t} from '../language.js';
import './keep-form.js';
import {LinksPart} from './links.js';
import {noteBox} from './note.js';
import {OfferPart} from './offer.js';
import {PromisePart} from './promise.js';
import {VendorPart} from './vendor.js';
import {knowZone} from '../zone.js';

const REFRESH = 15_000;
const AFTER_AN_ACTION = 1_500;

document.head.append(el('link', {rel: 'stylesheet', href: new URL('./tab.css', import.meta.url).href}));

class Tab {

  /** @param tasklist shows task and list again as they are now */
  constructor(container, engineApi, taskId, tasklist) {
    this.tasklist = tasklist;
    this.engineApi = engineApi;
    this.taskId = taskId;
    this.parts = {
      head: el('header'), offer: el('div'), promise: el('div'), story: el('div', {class: 'fl-story'}), facts: el('div', {class: 'fl-facts'}),
      links: el('div'), work: el('div', {class: 'fl-work'}), note: el('div', {class: 'fl-write'}), journal: el('div', {class: 'fl-said'})
    };
    this.notice = el('p', {class: 'fl-refusal', role: 'alert', hidden: true});
    this.node = el('div', {class: 'fl-incident', 'aria-busy': true}, this.notice, this.parts.head, this.parts.offer, this.parts.promise,
      el('div', {class: 'fl-columns'}, this.parts.story, el('aside', {class: 'fl-aside'}, this.parts.facts, this.parts.links),
        this.parts.work, this.parts.note, this.parts.journal));
    container.append(this.node);
    this.refreshSoon = () => setTimeout(() => this.refresh(), AFTER_AN_ACTION);
    this.refreshIfSeen = () => document.hidden || this.refresh();
    document.addEventListener('visibilitychange', this.refreshIfSeen);
    document.querySelector('.task-card header')?.addEventListener('click', this.refreshSoon);
    this.timer = setInterval(this.refreshIfSeen, REFRESH);
    this.refresh();
  }

  stop() {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.refreshIfSeen);
    document.querySelector('.task-card header')?.removeEventListener('click', this.refreshSoon);
  }

  async refresh() {
    try {
      this.number ??= await api.numberOf(this.engineApi, this.taskId);
      if (!this.number) {
        this.say(t('This task belongs to no incident: all there is to know stands in its form.',
          'Deze taak hoort bij geen incident: wat je moet weten staat in het formulier.'));
        return;
      }
      await knowZone();
      await this.draw(await api.incident(this.number));
      this.say('');
    } catch (failure) {
      this.say(failure instanceof api.Refused ? failure.message : t(
        'The desk cannot be reached; this may be out of date.',
        'De servicedesk is niet bereikbaar; dit kan verouderd zijn.'));
    }
  }

  async draw(incident) {
    const seen = JSON.stringify(incident);
    const isNews = seen !== this.seen;
    if (isNews) {
      this.parts.head.replaceChildren(...await head(incident, this.engineApi));
      this.parts.story.replaceChildren(...story(incident));
      this.parts.facts.replaceChildren(...aside(incident).filter(Boolean));
      this.seen = seen;
    }
    if (!this.journal) {
      this.offer = new OfferPart(this.number, this.engineApi, this.taskId, () => {
        this.tasklist.refresh();
        return this.refresh();
      });
      this.parts.offer.replaceChildren(this.offer.node);
      this.promise = new PromisePart(this.number);
      this.parts.promise.replaceChildren(this.promise.node);
      this.assigned = new AssignedPart(this.number, this.engineApi);
      this.vendor = new VendorPart(this.number);
      this.handOver = new HandOverPart(this.engineApi);
      this.files = new FilesPart(this.number, this.engineApi, () => this.refresh());
      this.parts.work.replaceChildren(this.handOver.node, this.assigned.node, this.vendor.node, this.files.node);
      this.links = new LinksPart(this.number, this.engineApi, () => this.refresh());
      this.parts.links.replaceChildren(this.links.node);
      this.journal = new Journal(this.number, this.engineApi);
      this.parts.journal.replaceChildren(this.journal.node);
      this.parts.note.replaceChildren(noteBox(incident, () => this.refresh()));
    }
    await Promise.all([this.journal.refresh().then(() => this.handOver.draw(incident, this.journal.inOrder())),
      this.offer.refresh(), this.promise.refresh(), this.assigned.refresh(),
      this.vendor.refresh().then(legs => this.files.refresh(legs)),
      this.links.refresh(incident, isNews)]);
  }

  say(words) {
    this.notice.textContent = words;
    this.notice.hidden = words === '';
    this.node.removeAttribute('aria-busy');
  }
}

let open = null;

export default {
  id: 'firstline-incident',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {label: 'Incident'},
  render: (container, {api: {engineApi}, taskId}, scope) => {
    open?.stop();
    open = new Tab(container, engineApi, taskId, {refresh: () => scope.$applyAsync(() => {
      scope.taskData.changed('task');
      scope.taskData.changed('taskList');
    })});
  },
  unmount: () => {
    open?.stop();
    open = null;
  }
};
