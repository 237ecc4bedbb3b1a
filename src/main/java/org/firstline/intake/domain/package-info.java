/** What the doors keep: first answers by their idempotency keys. */
@NullMarked
package org.firstline.intake.domain;

import org.jspecify.annotations.NullMarked;
