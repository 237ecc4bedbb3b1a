package org.firstline.identity;

/** What a link's token opens; a token of one purpose opens nothing of another. */
public enum TokenPurpose {
    REQUESTER_PAGE,
    /** What one address has reported. */
    MY_INCIDENTS,
    SURVEY,
    VENDOR_PAGE,
    CALLBACK_PAGE
}
