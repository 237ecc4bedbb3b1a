/** Puts the desk's live data into the choices of a form while Tasklist loads it; the form itself stays as deployed. */
@NullMarked
package org.firstline.webapps.forms;

import org.jspecify.annotations.NullMarked;
