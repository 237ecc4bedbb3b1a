/** An incident's clocks as a picture: what ran when, what stood still and why, and where a promise broke. */
@NamedInterface("picture")
@NullMarked
package org.firstline.sla.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
