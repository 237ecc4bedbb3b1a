/** The promise: what was promised to whom by when, the clocks that count it, and who is told before and after it breaks. */
@NullMarked
package org.firstline.sla;

import org.jspecify.annotations.NullMarked;
