/** Value types that every module speaks in; no Spring, no Camunda. */
@NullMarked
package org.firstline.shared;

import org.jspecify.annotations.NullMarked;
