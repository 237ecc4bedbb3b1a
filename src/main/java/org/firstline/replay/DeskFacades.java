package org.firstline.replay;

import org.firstline.calendar.Calendars;
import org.firstline.engine.EngineCaller;
import org.firstline.identity.People;
import org.firstline.incident.Incidents;
import org.firstline.incident.Tasks;
import org.firstline.sla.Promises;
import org.springframework.stereotype.Component;

/** The doors through which everybody else works at the desk too. */
@Component
record DeskFacades(
        Incidents incidents, Tasks tasks, People people, EngineCaller caller, Promises promises, Calendars calendars) {}
