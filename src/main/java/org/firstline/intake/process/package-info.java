/** The phone form's step. */
@NullMarked
package org.firstline.intake.process;

import org.jspecify.annotations.NullMarked;
