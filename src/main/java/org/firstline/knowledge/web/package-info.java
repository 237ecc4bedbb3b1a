/** Lessons and their figure over HTTP. */
@NullMarked
package org.firstline.knowledge.web;

import org.jspecify.annotations.NullMarked;
