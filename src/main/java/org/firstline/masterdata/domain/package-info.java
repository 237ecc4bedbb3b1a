/** The entries, their rules and their files. */
@NullMarked
package org.firstline.masterdata.domain;

import org.jspecify.annotations.NullMarked;
