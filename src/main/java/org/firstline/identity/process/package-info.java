/** How the engine knows the desk's people: users, groups, passwords, authorizations. */
@NullMarked
package org.firstline.identity.process;

import org.jspecify.annotations.NullMarked;
