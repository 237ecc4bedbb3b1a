/** Teams and their lines, and which agent of a team gets the work. */
@NullMarked
package org.firstline.assignment;

import org.jspecify.annotations.NullMarked;
