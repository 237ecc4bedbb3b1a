package org.firstline.intake.mail;

/**
 * What another mail server tells about a mail of the desk's.
 *
 * @param failed it will never arrive; else it may still
 * @param why in the server's words; empty when it gave none
 * @param messageId of the mail, with its brackets; empty when it is not named
 */
record DeliveryReport(boolean failed, String why, String messageId) {}
