/** The tables of drafts. */
@NullMarked
package org.firstline.knowledge.domain;

import org.jspecify.annotations.NullMarked;
