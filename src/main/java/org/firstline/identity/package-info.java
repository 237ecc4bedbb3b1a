/** People, their roles and teams, one log-in for everything, and the tokens in links. Users live in the engine's identity tables. */
@NullMarked
package org.firstline.identity;

import org.jspecify.annotations.NullMarked;
