/** The doors of the desk: each hands in a draft, all drafts are checked by the same rules and end in one report. */
@NullMarked
package org.firstline.intake;

import org.jspecify.annotations.NullMarked;
