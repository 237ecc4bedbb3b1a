/** What the guard holds tables against. */
@NullMarked
package org.firstline.masterdata.process;

import org.jspecify.annotations.NullMarked;
