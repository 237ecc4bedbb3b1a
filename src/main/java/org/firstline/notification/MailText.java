package org.firstline.notification;

/** A mail in words; the subject is one line. */
record MailText(String subject, String plain, String html) {}
