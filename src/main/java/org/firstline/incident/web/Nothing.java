package org.firstline.incident.web;

/** A body without fields; whoever sends one is told. */
record Nothing() {}
