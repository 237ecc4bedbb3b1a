/** The desk's one log-in: who may reach which route, the log-in page, and how guessing is slowed down. */
@NullMarked
package org.firstline.identity.web;

import org.jspecify.annotations.NullMarked;
