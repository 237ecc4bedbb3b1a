/** The survey's tables. */
@NullMarked
package org.firstline.survey.domain;

import org.jspecify.annotations.NullMarked;
