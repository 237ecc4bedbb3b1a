/**
 * The door for e-mail: reads the desk's mailbox, keeps each message as it came, and makes an incident, a reply or a question for a
 * lead of it, once.
 */
@NamedInterface("mail")
@NullMarked
package org.firstline.intake.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
