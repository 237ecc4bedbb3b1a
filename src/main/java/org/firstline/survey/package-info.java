/** The satisfaction survey: closing an incident starts it, at most one answer ends it, a low rating calls the lead. */
@NullMarked
package org.firstline.survey;

import org.jspecify.annotations.NullMarked;
