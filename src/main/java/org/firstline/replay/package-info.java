/** Drives a log of another desk through the facades, as a process of its own on an empty database, and says how it went. */
@NullMarked
package org.firstline.replay;

import org.jspecify.annotations.NullMarked;
