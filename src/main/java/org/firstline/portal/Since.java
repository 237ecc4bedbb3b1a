package org.firstline.portal;

/** Since when it is so, as people say it. */
enum Since {
    NOW,
    TODAY,
    YESTERDAY,
    LONGER
}
