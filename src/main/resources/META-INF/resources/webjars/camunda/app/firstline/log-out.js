// The web apps' own log-in is shut: whoever is logged out, or has been away too long, goes to the desk's log-in page.
const LOGIN = /^#\/login/;

setInterval(() => {
  if (LOGIN.test(location.hash)) {
    location.replace('/login?left');
  }
}, 500);

export default [];
