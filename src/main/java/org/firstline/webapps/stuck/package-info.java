/** The page Stuck of Cockpit: what does not move by itself any more, why, and the action that helps. */
@NullMarked
package org.firstline.webapps.stuck;

import org.jspecify.annotations.NullMarked;
