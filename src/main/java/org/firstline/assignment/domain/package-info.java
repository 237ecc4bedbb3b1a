/** How a team's agents are compared, and what was decided. */
@NullMarked
package org.firstline.assignment.domain;

import org.jspecify.annotations.NullMarked;
