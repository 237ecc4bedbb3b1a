package org.firstline.survey;

import org.firstline.shared.IncidentNumber;

/** The requester has not answered yet and is asked once more. */
public record SurveyReminded(IncidentNumber number) {}
