/** Mails to requesters and to people of the desk: texts, languages, the outbox and its relay. Nobody calls it; it listens to everyone's events. */
@NullMarked
package org.firstline.notification;

import org.jspecify.annotations.NullMarked;
