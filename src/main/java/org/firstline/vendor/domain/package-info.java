/** The tables of vendors and of their legs. */
@NullMarked
package org.firstline.vendor.domain;

import org.jspecify.annotations.NullMarked;
