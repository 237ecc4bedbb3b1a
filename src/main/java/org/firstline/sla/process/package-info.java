/** The watch over each promise, the tables that decide it, and the engine's part in both. */
@NullMarked
package org.firstline.sla.process;

import org.jspecify.annotations.NullMarked;
