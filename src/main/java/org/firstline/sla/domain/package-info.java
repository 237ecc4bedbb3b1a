/** The clock with its log, and their tables. */
@NullMarked
package org.firstline.sla.domain;

import org.jspecify.annotations.NullMarked;
