/**
 * Requests to be called back: when the requester wants to be called, whether the desk did, and what came of it. It
 * announces what is to be told ({@code CallbackNews}, {@code CallbackMissed}).
 */
@NullMarked
package org.firstline.callback;

import org.jspecify.annotations.NullMarked;
