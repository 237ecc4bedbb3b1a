package org.firstline.intake.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A message that lies in the file store, before anybody has read it.
 *
 * @param key by which the store knows it
 * @param messageId as its head says; empty when it says none
 * @param whole SHA-256 of all of it
 * @param content SHA-256 of what lies behind the head, white space aside
 * @param isStrange whether it has more headers than any mail program writes
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptMail(
        String key,
        String messageId,
        String sender,
        String subject,
        long size,
        boolean isCut,
        boolean isStrange,
        byte[] whole,
        byte[] content) {

    /** The same for the same message, however often it is fetched. */
    byte[] identity() {
        return messageId.isEmpty() ? ownIdentity() : hash("id " + messageId);
    }

    /** For a message whose Message-ID belongs to another. */
    byte[] ownIdentity() {
        HexFormat hex = HexFormat.of();
        return hash(
                messageId.isEmpty()
                        ? "whole " + hex.formatHex(whole)
                        : "id " + messageId + " content " + hex.formatHex(content));
    }

    private static byte[] hash(String text) {
        MessageDigest digest = MailScan.sha256();
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
