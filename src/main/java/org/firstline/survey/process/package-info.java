/** The survey's model and Java: one class tells the engine, delegates and a listener are told. */
@NullMarked
package org.firstline.survey.process;

import org.jspecify.annotations.NullMarked;
