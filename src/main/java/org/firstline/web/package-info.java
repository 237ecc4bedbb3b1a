/**
 * How the desk speaks HTTP: problem details for every refusal and failure, strict JSON and parameters, limits. In row 7,
 * beside {@code engine}: it knows {@code shared} only, and every module with routes builds on it.
 */
@NullMarked
package org.firstline.web;

import org.jspecify.annotations.NullMarked;
