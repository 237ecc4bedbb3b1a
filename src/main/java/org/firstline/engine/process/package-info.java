/** What the process packages of other modules build on: typed variables, model properties, the engine's own types. */
@NamedInterface("process")
@NullMarked
package org.firstline.engine.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
