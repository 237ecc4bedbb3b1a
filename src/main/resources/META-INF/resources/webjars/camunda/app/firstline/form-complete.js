// A form that was refused can be sent again at once. Tasklist takes its button away until every complaint is gone, even one
// about a field that is no longer asked for; sending checks everything anyway, and says what is wrong.

const BUTTON = '.form-actions button[ng-click="complete()"]';
const WRONG = '.fjs-container .fjs-form-field-error, .fjs-container .fjs-has-errors';

window.angular.module('cam.tasklist.form').directive('camTasklistForm', () => ({
  require: 'camTasklistForm',
  link: (scope, element, attributes, form) => {
    const told = form.notifyFormValidated;
    form.notifyFormValidated = () => told.call(form, false);
  }
}));

/** The first field that the form complains of comes in sight, ready to be mended; a list would fold out when focused. */
function showWrong() {
  const field = document.querySelector(WRONG)?.closest('.fjs-form-field');
  field?.scrollIntoView({block: 'center'});
  field?.querySelector('textarea, input:not(.fjs-input-group input)')?.focus({preventScroll: true});
}

document.addEventListener('click', event => {
  if (event.target.closest?.(BUTTON)) {
    document.querySelectorAll('.page-notifications .close').forEach(close => close.click());
    requestAnimationFrame(() => setTimeout(showWrong));
  }
}, {capture: true});

export default [];
