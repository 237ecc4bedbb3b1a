/** The incident: its aggregate, journal and lifecycle. The model says where it stands; the aggregate keeps what must hold in every flow. */
@NullMarked
package org.firstline.incident;

import org.jspecify.annotations.NullMarked;
