/** How much the desk does in a second, and what it costs; prints tables, judges no time. Run by {@code ./mvnw -Pbenchmark test}. */
@NullMarked
package org.firstline.benchmark;

import org.jspecify.annotations.NullMarked;
