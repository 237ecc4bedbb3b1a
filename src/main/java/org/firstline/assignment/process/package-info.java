/** The step 'Assign agent' and the load that the engine knows. */
@NullMarked
package org.firstline.assignment.process;

import org.jspecify.annotations.NullMarked;
