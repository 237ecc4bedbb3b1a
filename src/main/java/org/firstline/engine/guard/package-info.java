/**
 * What a model must and must not be before the engine takes it. Each rule is a class, and modules add those of their own; each
 * refusal says where, why and how to mend.
 */
@NamedInterface("guard")
@NullMarked
package org.firstline.engine.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
