package org.firstline.intake.mail;

import java.util.List;

/**
 * A message with what it says.
 *
 * @param text as an incident would have it; empty when nobody can read it
 * @param files their names
 */
public record MailView(MailRow mail, String text, List<String> files) {}
