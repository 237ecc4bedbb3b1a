/** Creates the engine's own tables on MariaDB: from the engine jar's scripts, corrected. */
@NullMarked
package org.firstline.engine.schema;

import org.jspecify.annotations.NullMarked;
