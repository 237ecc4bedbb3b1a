package org.firstline.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the desk writes to requesters, as its operator says; empty means not given.
 *
 * @param enabled off: nobody is written to, and the journal says so
 * @param scheduled off: mails lie in the outbox until somebody starts the relay by hand
 * @param from {@code Service desk <desk@example.org>}; its domain is the one of envelope senders and Message-IDs
 * @param replyTo where answers go; empty: to the sender
 */
@ConfigurationProperties("firstline.mail")
record MailSettings(boolean enabled, boolean scheduled, String from, String replyTo) {}
