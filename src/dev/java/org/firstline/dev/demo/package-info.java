/** About thirty made-up incidents with which the demonstration opens. */
@NullMarked
package org.firstline.dev.demo;

import org.jspecify.annotations.NullMarked;
