/**
 * What the engine's REST interface lets pass and must not. Camunda 7 gets no more patches, so these stand in their place;
 * each is pinned by a test.
 */
@NullMarked
package org.firstline.webapps.guard;

import org.jspecify.annotations.NullMarked;
