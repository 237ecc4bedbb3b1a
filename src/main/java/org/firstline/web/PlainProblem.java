package org.firstline.web;

import org.springframework.http.HttpStatusCode;

/**
 * What a failure means to a client.
 *
 * @param sentence in the client's language
 */
public record PlainProblem(HttpStatusCode status, String sentence) {}
