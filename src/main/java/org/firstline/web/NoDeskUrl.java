package org.firstline.web;

/** Nobody has said where people reach the desk; the message says what helps. */
final class NoDeskUrl extends RuntimeException {

    NoDeskUrl(String given) {
        super(
                (given.isBlank()
                                ? "Nobody has said where people reach this desk"
                                : "People cannot reach this desk at \"" + given + "\"")
                        + ": set FIRSTLINE_BASE_URL to its address, such as https://desk.example.org; links in mails begin with it.");
    }
}
