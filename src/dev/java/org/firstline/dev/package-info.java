/** The local desk: the application on a real database of its own, for development, demonstration and tests. */
@NullMarked
package org.firstline.dev;

import org.jspecify.annotations.NullMarked;
