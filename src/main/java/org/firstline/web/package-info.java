/** How the desk speaks HTTP: problem details for every refusal and failure, strict JSON and parameters, limits. */
@NullMarked
package org.firstline.web;

import org.jspecify.annotations.NullMarked;
