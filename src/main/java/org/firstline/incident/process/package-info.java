/** The incident's models and Java: one class tells the engine business events, delegates and listeners are told. */
@NullMarked
package org.firstline.incident.process;

import org.jspecify.annotations.NullMarked;
