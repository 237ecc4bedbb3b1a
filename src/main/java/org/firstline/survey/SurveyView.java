package org.firstline.survey;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;

/** A survey that waits for its answer. */
public record SurveyView(IncidentNumber number, String title, Language language) {}
