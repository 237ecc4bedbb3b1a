/** Reaches MariaDB as the desk needs it, and refuses a start on a database that would lose or distort what it stores. */
@NullMarked
package org.firstline.engine.database;

import org.jspecify.annotations.NullMarked;
