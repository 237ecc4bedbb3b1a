/** Tasklist, Cockpit and Admin as the desk uses them: filters, the Incident tab, live choices in forms, guards. */
@NullMarked
package org.firstline.webapps;

import org.jspecify.annotations.NullMarked;
