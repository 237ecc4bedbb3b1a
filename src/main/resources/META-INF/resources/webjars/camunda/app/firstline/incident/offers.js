// Which tasks are offers that nobody has taken yet, and until when: asked once for all cards of an agent.

import * as api from './api.js';

const FRESH = 9_000;
const known = new Map();

/** The instant by which the agent has to take the task; null when they have taken it, or nobody has it. */
export async function offeredUntil({id, assignee}) {
  if (!assignee) {
    return null;
  }
  const offers = await offersTo(assignee).catch(() => new Map());
  return offers.get(id) ?? null;
}

/** After an answer to an offer. */
export const forgetOffers = () => known.clear();

function offersTo(agent) {
  const asked = known.get(agent);
  if (asked && Date.now() - asked.at < FRESH) {
    return asked.offers;
  }
  const offers = api.tasksOf(agent)
    .then(tasks => new Map(tasks.filter(task => task.offeredUntil).map(task => [task.id, task.offeredUntil])));
  known.set(agent, {offers, at: Date.now()});
  return offers;
}
