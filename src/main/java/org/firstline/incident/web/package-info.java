/** Incidents, their journals and tasks over HTTP. Other modules answer with an incident by {@code IncidentJson}. */
@NamedInterface("web")
@NullMarked
package org.firstline.incident.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
