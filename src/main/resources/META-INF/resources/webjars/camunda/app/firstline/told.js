// What Tasklist has to tell stands above the page and moves it down: it covers no button.

const panel = document.querySelector('.page-notifications');

if (panel) {
  panel.setAttribute('role', 'status');
  new ResizeObserver(() => document.body.style.setProperty('--fl-told', `${panel.offsetHeight}px`)).observe(panel);
}

export default [];
