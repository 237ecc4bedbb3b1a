/** The callback's model and Java: one class tells the engine, delegates are told by it. */
@NullMarked
package org.firstline.callback.process;

import org.jspecify.annotations.NullMarked;
