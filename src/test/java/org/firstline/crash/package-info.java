/** What survives when the desk, or its database, is killed in the middle of its work. */
@NullMarked
package org.firstline.crash;

import org.jspecify.annotations.NullMarked;
