package org.firstline.identity;

/** What a link's token opens; a token of one purpose opens nothing of another. */
public enum TokenPurpose {
    REQUESTER_PAGE,
    SURVEY,
    VENDOR_PAGE,
    CALLBACK_PAGE
}
