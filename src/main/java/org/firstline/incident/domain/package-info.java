/** The aggregate and its tables. */
@NullMarked
package org.firstline.incident.domain;

import org.jspecify.annotations.NullMarked;
