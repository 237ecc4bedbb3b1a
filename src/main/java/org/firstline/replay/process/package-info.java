/** The engine's jobs, run at the moments of the log. */
@NullMarked
package org.firstline.replay.process;

import org.jspecify.annotations.NullMarked;
