/** Callbacks over the API. */
@NullMarked
package org.firstline.callback.web;

import org.jspecify.annotations.NullMarked;
