// Tasklist forgets what was typed into a form when another tab is opened. Its own "Save" keeps it, so that is pressed first.

document.addEventListener('click', event => {
  if (event.target.closest?.('.task-card .nav-tabs a')) {
    document.querySelector('.task-card button[ng-click="save($event)"]:not([disabled])')?.click();
  }
}, {capture: true});
