/** Callbacks as the database keeps them. */
@NullMarked
package org.firstline.callback.domain;

import org.jspecify.annotations.NullMarked;
