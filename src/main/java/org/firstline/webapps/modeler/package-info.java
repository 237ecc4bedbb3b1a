/** What the desktop Modeler's own dialogue asks an engine for, and nothing else of the engine's REST interface. */
@NullMarked
package org.firstline.webapps.modeler;

import org.jspecify.annotations.NullMarked;
