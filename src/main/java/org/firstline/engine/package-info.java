/** Camunda's configuration, schema, guards and deployer; what other modules need of the engine without knowing it. */
@NullMarked
package org.firstline.engine;

import org.jspecify.annotations.NullMarked;
