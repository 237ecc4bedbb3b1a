package org.firstline.webapps.modeler;

/** A failure as Modeler reads it. */
record ModelerProblem(String type, String message) {}
