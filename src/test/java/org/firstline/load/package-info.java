/** A whole desk in a process of its own, clients that drive lives through it over HTTP, and a mail server that counts. */
@NullMarked
package org.firstline.load;

import org.jspecify.annotations.NullMarked;
