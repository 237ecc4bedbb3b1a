"use strict";

// A report that did not reach the desk stays in its form, and the page says so.
(function () {
  function tell(unsent) {
    var notice = document.getElementById("unsent");
    if (!notice) {
      return;
    }
    notice.hidden = !unsent;
    if (unsent) {
      notice.focus();
    }
  }

  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach(function (failure) {
    document.addEventListener(failure, function () {
      tell(true);
    });
  });
  document.addEventListener("htmx:beforeRequest", function () {
    tell(false);
  });
})();
