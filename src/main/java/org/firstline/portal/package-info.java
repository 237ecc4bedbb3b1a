/** Pages that need no log-in: the front door, how an incident stands and what its requester can do about it, the survey. */
@NullMarked
package org.firstline.portal;

import org.jspecify.annotations.NullMarked;
