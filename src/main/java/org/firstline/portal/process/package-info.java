/** The models as the front door and the documentation show them. */
@NullMarked
package org.firstline.portal.process;

import org.jspecify.annotations.NullMarked;
