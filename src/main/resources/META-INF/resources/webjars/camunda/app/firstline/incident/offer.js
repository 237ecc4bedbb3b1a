// Work that was offered and not taken yet: until when, and the two answers of whom it is offered to.

import * as api from './api.js';
import {el} from '../dom.js';
import {moment} from './due.js';
import {t} from '../language.js';
import * as names from './names.js';
import {forgetOffers} from './offers.js';

export class OfferPart {

  constructor(number, engineApi, taskId, afterwards) {
    Object.assign(this, {number, engineApi, taskId, afterwards});
    this.offer = el('div', {class: 'fl-offered', hidden: true});
    this.answered = el('p', {class: 'fl-answered', role: 'status', hidden: true});
    this.node = el('section', {class: 'fl-offer', 'aria-label': t('Offer', 'Aanbod')}, this.answered, this.offer);
  }

  async refresh() {
    const task = await api.task(this.number, this.taskId);
    const offer = task?.offeredUntil ? {until: task.offeredUntil, to: task.assignee} : null;
    const seen = JSON.stringify(offer);
    if (seen !== this.seen) {
      this.seen = seen;
      this.offer.replaceChildren(...(offer ? await this.draw(offer) : []));
      this.offer.hidden = offer === null;
    }
  }

  async draw({until, to}) {
    const me = await api.loggedIn(this.engineApi);
    if (to !== me) {
      const name = await names.person(this.engineApi, to);
      return [el('p', {}, t(`Offered to ${name} until ${moment(until)}; then it goes to the next.`,
        `Aangeboden aan ${name} tot ${moment(until)}; daarna gaat het naar de volgende.`))];
    }
    return this.answers(until);
  }

  answers(until) {
    const reason = el('input', {
      id: 'fl-refusal-reason', class: 'form-control', maxlength: '2000', placeholder: t('Why not?', 'Waarom niet?'),
      oninput: () => { refuse.disabled = reason.value.trim() === ''; }
    });
    const take = el('button', {type: 'button', class: 'btn btn-primary', onclick: () => this.act(() => api.take(this.taskId))},
      t('Take it', 'Oppakken'));
    const refuse = el('button', {
      type: 'button', class: 'btn btn-default', disabled: true,
      onclick: () => this.act(() => api.refuse(this.taskId, reason.value.trim()), next => this.refused(next))
    }, t('Refuse', 'Weigeren'));
    this.refusal = el('p', {class: 'fl-refusal', role: 'alert', hidden: true});
    return [
      el('p', {}, t(`Offered to you until ${moment(until)}; then it goes to the next.`,
        `Aan jou aangeboden tot ${moment(until)}; daarna gaat het naar de volgende.`)),
      el('div', {class: 'fl-row'}, take, el('label', {for: 'fl-refusal-reason', class: 'sr-only'}, t('Reason', 'Reden')), reason, refuse),
      this.refusal
    ];
  }

  /** @param said what the answer led to, in words; nothing where the tab shows it anyway */
  async act(answer, said = () => '') {
    try {
      const words = await said(await answer());
      this.answered.textContent = words;
      this.answered.hidden = words === '';
      forgetOffers();
      await this.afterwards();
    } catch (failure) {
      this.refusal.textContent = failure.message;
      this.refusal.hidden = false;
    }
  }

  async refused({assignee, team}) {
    if (assignee) {
      const name = await names.person(this.engineApi, assignee);
      return t(`You refused it; it was offered to ${name}.`, `Je hebt het geweigerd; het is aan ${name} aangeboden.`);
    }
    const name = await names.team(this.engineApi, team);
    return t(`You refused it; it lies in the queue of ${name}.`, `Je hebt het geweigerd; het ligt in de wachtrij van ${name}.`);
  }
}
