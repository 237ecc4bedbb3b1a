/** The API's door. */
@NullMarked
package org.firstline.intake.web;

import org.jspecify.annotations.NullMarked;
