package org.firstline.survey;

import org.firstline.shared.IncidentNumber;

/** The requester of this closed incident is asked for an answer. */
public record SurveyInvited(IncidentNumber number) {}
