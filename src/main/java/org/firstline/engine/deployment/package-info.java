/** How models come to life: those of {@code processes/} and {@code forms/} at the start, those of owners at any time. */
@NamedInterface("deployment")
@NullMarked
package org.firstline.engine.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
